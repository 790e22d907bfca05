-- The living household of its head's ID number, by its keyed hash, if it lies in that place.
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
from household h
where h.town_code = $1::text and h.head_id_hash = $4::bytea and h.state = 'active'
  and h.region_code >= $2::text and h.region_code < $3::text;
