-- The households a member is or was in contact with, the open ones first. $1 member
-- Columns: household, head's name, code, from or null, to or null, why it ended or null
select l.household_id, h.head_name, l.region_code, l.from_on, l.to_on, l.end_reason
from household_link l
join household h using (household_id)
where l.member_id = $1::bigint
order by l.to_on is not null, l.from_on desc nulls last, l.household_link_id desc;
