-- Programmes of assistance by name: the state's, those of places above hers and of places in hers.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.programme_id as id, v.programme_id::text as path, v.name as title, '' as what,
        coalesce(r.name, '') as note
    from programme v
    left join region r using (region_code)
    where exists (select from unnest($1::text[]) as here (code)
            where v.region_code is null or here.code ^@ v.region_code or v.region_code ^@ here.code)
        and (v.name like all ($2::text[]) or v.programme_id = $4::bigint
            or case when $3::text is null then false else sounds(v.name) like $3::text end)
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
