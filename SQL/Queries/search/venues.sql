-- Venues by chapter, place, what is there and what they are.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many  $7 kinds that are meant
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.venue_id as id, v.chapter_id || '/venues/' || v.venue_id as path, coalesce(v.place, '') as title,
        v.kind as what, c.name as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select h.chapter_id, h.name, h.region_code
        from chapter h
        where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
        offset 0) c
    cross join lateral (
        select u.venue_id, u.chapter_id, u.kind, u.place, u.items
        from venue u
        where u.chapter_id = c.chapter_id
        offset 0) v
    where concat_ws(' ', v.place, v.items, c.name) like all ($2::text[]) or v.kind = any ($7::text[])
        or v.venue_id = $4::bigint
        or case when $3::text is null then false else sounds(v.place) like $3::text end
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
