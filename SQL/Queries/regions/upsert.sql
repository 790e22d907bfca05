-- Takes over every staged row that is not refused; says how many were added, changed, unchanged.
-- A local region that now stands in the list is no longer local.
with wanted as (
    select i.code, btrim(i.name) as name
    from region_import i
    where not exists (select from region_refusal f where f.line = i.line)
), written as (
    insert into region as r (region_code, name)
    select code, name from wanted
    on conflict (region_code) do update set name = excluded.name, is_local = false
        where r.name <> excluded.name or r.is_local
    returning (xmax = 0) as added
)
select count(*) filter (where added), count(*) filter (where not added),
    (select count(*) from wanted) - count(*)
from written;
