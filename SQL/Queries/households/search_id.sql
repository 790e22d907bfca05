-- The households of an ID number's head, by its keyed hash, if they lie in that place: the living one
-- first, then those that ended, the last one first. (Two halves, since each has an index of its own;
-- those merged into others are left out.)
-- $1 township  $2 place  $3 first code after it  $4 hash
-- Columns: household, code, initials, head's name, chapter, group or null, size or null, linked
-- member's name or null, since or null, state
select h.household_id, h.region_code, h.head_initials, h.head_name,
    (select c.name from chapter c where c.chapter_id = h.chapter_id), h.group_name, h.size,
    (select m.name from household_link l join member m using (member_id)
     where l.household_id = h.household_id and l.to_on is null),
    (select l.from_on from household_link l
     where l.household_id = h.household_id and l.to_on is null),
    h.state
from (
    select a.household_id, 1 as turn
    from household a where a.head_id_hash = $4::bytea and a.state = 'active'
    union all
    select f.household_id, 2
    from household f where f.head_id_hash = $4::bytea and f.state = 'ended'
) found
join household h using (household_id)
where h.town_code = $1::text and h.region_code >= $2::text and h.region_code < $3::text
order by found.turn, h.ended_on desc nulls last, h.household_id desc;
