-- An active member of the household's chapter. $1 household  $2 member
-- Columns: member, name, initials
select m.member_id, m.name, m.initials
from household h
join member m on m.chapter_id = h.chapter_id and m.state = 'active'
where h.household_id = $1::bigint and m.member_id = $2::bigint;
