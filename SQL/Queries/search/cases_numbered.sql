-- Cases of assistance of an ID number, by its keyed hash.
-- $1 places  $2 hash  $3 number of the last row (the highest for the first page)  $4 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.case_id as id, v.case_id::text as path, v.name as title, '' as what,
        p.name || ' ' || (select r.name from region r where r.region_code = v.region_code) as note
    from cases_of_number($2::bytea) found
    join assistance_case v using (case_id)
    join programme p using (programme_id)
    where v.region_code ^@ any ($1::text[])
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $3::bigint
order by m.id desc
limit $4::int;
