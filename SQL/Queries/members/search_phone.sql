-- The members of a place whose telephone number ends in four digits, by their keyed hash; of a whole number, whose it is.
-- $1 township  $2 place  $3 first code after it  $4 hash of the last four  $5 key of the last row
-- (0 for the first page)  $6 how many  $7 hash of the whole number or null
-- Columns: member, code, initials, name, sex, birth year, chapter, group or null, tags, joined on or
-- null, state, to be erased on or null, erased on or null
select m.member_id, m.region_code, m.initials, m.name, m.sex, extract(year from m.birth_date)::int,
    (select c.name from chapter c where c.chapter_id = m.chapter_id),
    (select g.name from member_group g where g.member_group_id = m.member_group_id),
    m.tags, m.joined_on, m.state, m.erase_on, m.erased_on
from member m
where m.town_code = $1::text and m.phone_tail = $4::bytea and m.member_id > $5::bigint
  and m.region_code >= $2::text and m.region_code < $3::text
  and ($7::bytea is null or m.phone_hash = $7::bytea)
  and m.state <> 'merged'
order by m.member_id
limit $6::int;
