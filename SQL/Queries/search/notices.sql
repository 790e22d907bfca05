-- Notices whose title or text holds the words, that sound so, or of that number; also those of the township a village
-- lies in.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.notice_id as id, v.notice_id::text as path, v.title, '' as what,
        v.from_on::text || ' ' || r.name as note
    from (
        select distinct r.region_code, r.name
        from unnest($1::text[]) as here (code)
        cross join lateral (
            select r.region_code, r.name
            from region r
            where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
            offset 0) r
        union
        select r.region_code, r.name
        from unnest($1::text[]) as here (code)
        cross join lateral (
            select r.region_code, r.name from region r where r.region_code = left(here.code, 9) offset 0) r
    ) r
    join notice v on v.region_code = r.region_code
    where concat_ws(' ', v.title, v.body, r.name) like all ($2::text[]) or v.notice_id = $4::bigint
        or case when $3::text is null then false else sounds(v.title) like $3::text end
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
