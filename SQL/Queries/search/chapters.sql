-- Chapters by name, by how it sounds, or of that number.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select row_number() over (order by c.region_code desc, c.chapter_id desc) as id, c.chapter_id::text as path,
        c.name as title, '' as what,
        coalesce((select r.name from region r where r.region_code = left(c.region_code, 9)), '') as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select h.chapter_id, h.name, h.region_code
        from chapter h
        where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
        offset 0) c
    where c.name like all ($2::text[]) or c.chapter_id = $4::bigint
        or case when $3::text is null then false else sounds(c.name) like $3::text end
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
