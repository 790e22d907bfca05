-- Contracts of revolving loans by the beginning of their number, no more than a thousand.
-- $1 places  $2 beginning  $3 first text after it  $4 number of the last row (the highest for the first page)
-- $5 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.loan_id as id, v.loan_id::text as path, v.contract_no as title, '' as what,
        v.contracted_on || ' ' || p.name as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select r.region_code
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    join loan v on v.region_code = r.region_code and v.contract_no >= $2::text and v.contract_no < $3::text
    join project p using (project_id)
    limit 1000
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $4::bigint
order by m.id desc
limit $5::int;
