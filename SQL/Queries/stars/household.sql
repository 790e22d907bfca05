-- A household that somebody here may apply for: her own, or one of her place. $1 household
-- Columns: household, code, head's name, group or null, address or null, chapter's name
select h.household_id, h.region_code, h.head_name, h.group_name, h.address, h.chapter
from my_household() h
where h.household_id = $1::bigint
union
select h.household_id, h.region_code, h.head_name, h.group_name, h.address, c.name
from household h
join chapter c using (chapter_id)
where h.household_id = $1::bigint and h.state = 'active';
