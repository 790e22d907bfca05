-- Places of hers by name, by how it sounds, or by the beginning of their code.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 beginning of the code or none
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select row_number() over (order by r.region_code desc) as id, r.region_code as path, r.name as title, '' as what,
        r.region_code as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select r.region_code, r.name
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    where r.name like all ($2::text[]) or $4::text <> '' and r.region_code ^@ $4::text
        or case when $3::text is null then false else sounds(r.name) like $3::text end
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
