-- Whoever has or had an ID number, by its keyed hash. (Two halves, since each has an index of its own; those
-- merged into others are left out.)
-- $1 townships  $2 places she looks after people in  $3 hash  $4 how many
-- Columns: member, end of its address, name, what, chapter, how many were found in all
with matched as materialized (
    select p.member_id, p.name as name, p.chapter_id
    from (
        select l.member_id from member l where l.id_hash = $3::bytea and l.state in ('applied', 'approved', 'active')
        union all
        select f.member_id from member f where f.id_hash = $3::bytea and f.state in ('left', 'deceased')
    ) found
    join member p using (member_id)
    where p.town_code = any ($1::text[]) and p.region_code ^@ any ($2::text[])
)
select m.member_id, m.member_id::text, m.name, '',
    (select c.name from chapter c where c.chapter_id = m.chapter_id), (select count(*) from matched)
from matched m
order by m.name, m.member_id
limit $4::int;
