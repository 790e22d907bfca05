-- The households of a chapter, to say whose the person is. $1 chapter
-- Columns: household, head's name, group or null
select h.household_id, h.head_name, h.group_name
from household h
where h.chapter_id = $1::bigint and h.state = 'active'
order by h.head_initials, h.head_name, h.household_id
limit 1000;
