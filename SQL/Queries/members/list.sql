-- The members of a place by code, initials, name and key.
-- $1 place  $2 first code after it  $3 group (its key or its name) or null  $4 tag or null
-- $5 states  $6 sex or null  $7 - $10 code, initials, name and key of the last row ($1, '', '', 0 for
-- the first page)  $11 how many
-- Columns: member, code, initials, name, sex, birth year, chapter, group or null, tags, joined on or
-- null, state, to be erased on or null, erased on or null
select m.member_id, m.region_code, m.initials, m.name, m.sex, extract(year from m.birth_date)::int,
    (select c.name from chapter c where c.chapter_id = m.chapter_id),
    (select g.name from member_group g where g.member_group_id = m.member_group_id),
    m.tags, m.joined_on, m.state, m.erase_on, m.erased_on
from member m
where m.region_code >= $1::text and m.region_code < $2::text
  and (m.region_code, m.initials, m.name, m.member_id)
      > ($7::text, $8::text, $9::text, $10::bigint)
  and ($3::text is null or exists (
      select from member_group g
      where g.member_group_id = m.member_group_id and $3::text in (g.member_group_id::text, g.name)))
  and ($4::text is null or $4::text = any (m.tags))
  and m.state = any ($5::text[])
  and ($6::smallint is null or m.sex = $6::smallint)
order by m.region_code, m.initials, m.name, m.member_id
limit $11::int;
