-- Whoever has or had an ID number, by its keyed hash, if she lies in that place: the living membership
-- first, then those who left or died, the last one first. (Two halves, since each has an index of its
-- own; those merged into others are left out.)
-- $1 township  $2 place  $3 first code after it  $4 hash
-- Columns: member, code, initials, name, sex, birth year, chapter, group or null, tags, joined on or
-- null, state, to be erased on or null, erased on or null
select m.member_id, m.region_code, m.initials, m.name, m.sex, extract(year from m.birth_date)::int,
    (select c.name from chapter c where c.chapter_id = m.chapter_id),
    (select g.name from member_group g where g.member_group_id = m.member_group_id),
    m.tags, m.joined_on, m.state, m.erase_on, m.erased_on
from (
    select l.member_id, 1 as turn
    from member l where l.id_hash = $4::bytea and l.state in ('applied', 'approved', 'active')
    union all
    select f.member_id, 2
    from member f where f.id_hash = $4::bytea and f.state in ('left', 'deceased')
) found
join member m using (member_id)
where m.town_code = $1::text and m.region_code >= $2::text and m.region_code < $3::text
order by found.turn, m.left_on desc nulls last, m.member_id desc;
