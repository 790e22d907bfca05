-- The households of a place whose head's name begins so; those merged into others are left out.
-- $1 township  $2 place  $3 first code after it  $4 beginning of the name  $5 first text after it
-- $6 name and $7 key of the last row ('' and 0 for the first page)  $8 how many
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
where h.town_code = $1::text and h.head_name >= $4::text and h.head_name < $5::text
  and (h.head_name, h.household_id) > ($6::text, $7::bigint)
  and h.region_code >= $2::text and h.region_code < $3::text
  and h.state <> 'merged'
order by h.head_name, h.household_id
limit $8::int;
