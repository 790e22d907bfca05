-- The households of an ID number's head, by its keyed hash. (Two halves, since each has an index of its own; those
-- merged into others are left out.)
-- $1 townships  $2 places she looks after people in  $3 hash  $4 how many
-- Columns: household, end of its address, name, what, chapter, how many were found in all
with matched as materialized (
    select p.household_id, p.head_name as name, p.chapter_id
    from (
        select l.household_id from household l where l.head_id_hash = $3::bytea and l.state in ('active')
        union all
        select f.household_id from household f where f.head_id_hash = $3::bytea and f.state in ('ended')
    ) found
    join household p using (household_id)
    where p.town_code = any ($1::text[]) and p.region_code ^@ any ($2::text[])
)
select m.household_id, m.household_id::text, m.name, '',
    (select c.name from chapter c where c.chapter_id = m.chapter_id), (select count(*) from matched)
from matched m
order by m.name, m.household_id
limit $4::int;
