-- Projects whose name or product holds the words, that sound so, or of that number.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.project_id as id, v.project_id::text as path, v.name as title, '' as what, c.name as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select r.region_code, r.name
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    join project v on v.region_code = r.region_code
    join chapter c using (chapter_id)
    where concat_ws(' ', v.name, v.product, c.name) like all ($2::text[]) or v.initials like $3::text
        or v.project_id = $4::bigint
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
