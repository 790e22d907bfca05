-- The active member of the household's chapter who bears the ID number of its head, if both are known.
-- $1 household
-- Columns: member, name, initials
select m.member_id, m.name, m.initials
from household h
join member m on m.id_hash = h.head_id_hash and m.chapter_id = h.chapter_id and m.state = 'active'
where h.household_id = $1::bigint;
