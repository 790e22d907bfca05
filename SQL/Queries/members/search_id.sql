-- The living membership of an ID number, by its keyed hash, if it lies in that place.
-- $1 township  $2 place  $3 first code after it  $4 hash
-- Columns: member, code, initials, name, sex, birth year, chapter, group or null, tags, joined on or
-- null, state
select m.member_id, m.region_code, m.initials, m.name, m.sex, extract(year from m.birth_date)::int,
    (select c.name from chapter c where c.chapter_id = m.chapter_id),
    (select g.name from member_group g where g.member_group_id = m.member_group_id),
    m.tags, m.joined_on, m.state
from member m
where m.town_code = $1::text and m.id_hash = $4::bytea
  and m.state in ('applied', 'approved', 'active')
  and m.region_code >= $2::text and m.region_code < $3::text;
