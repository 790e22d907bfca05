-- The unit members of a chapter, those who are still with it first. $1 chapter
-- Columns: unit, name, joined on, left on or null, version
select u.unit_member_id, u.name, u.joined_on, u.left_on, u.version
from unit_member u
where u.chapter_id = $1::bigint
order by u.left_on desc nulls first, u.joined_on, u.unit_member_id;
