-- The households of a place by code, the head's initials and name, and key.
-- $1 place  $2 first code after it  $3 group's name or null  $4 linked or not, or null  $5 states
-- $6 - $9 code, initials, name and key of the last row ($1, '', '', 0 for the first page)
-- $10 how many
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
where h.region_code >= $1::text and h.region_code < $2::text
  and (h.region_code, h.head_initials, h.head_name, h.household_id)
      > ($6::text, $7::text, $8::text, $9::bigint)
  and ($3::text is null or h.group_name = $3::text)
  and ($4::boolean is null or $4::boolean = exists (
      select from household_link l where l.household_id = h.household_id and l.to_on is null))
  and h.state = any ($5::text[])
order by h.region_code, h.head_initials, h.head_name, h.household_id
limit $10::int;
