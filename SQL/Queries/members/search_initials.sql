-- The members of a place whose initials begin so; those merged into others are left out.
-- $1 township  $2 place  $3 first code after it  $4 beginning of the initials  $5 first text after it
-- $6 initials, $7 name and $8 key of the last row ('', '' and 0 for the first page)  $9 how many
-- Columns: member, code, initials, name, sex, birth year, chapter, group or null, tags, joined on or
-- null, state, to be erased on or null, erased on or null
select m.member_id, m.region_code, m.initials, m.name, m.sex, extract(year from m.birth_date)::int,
    (select c.name from chapter c where c.chapter_id = m.chapter_id),
    (select g.name from member_group g where g.member_group_id = m.member_group_id),
    m.tags, m.joined_on, m.state, m.erase_on, m.erased_on
from member m
where m.town_code = $1::text and m.initials >= $4::text and m.initials < $5::text
  and (m.initials, m.name, m.member_id) > ($6::text, $7::text, $8::bigint)
  and m.region_code >= $2::text and m.region_code < $3::text
  and m.state <> 'merged'
order by m.initials, m.name, m.member_id
limit $9::int;
