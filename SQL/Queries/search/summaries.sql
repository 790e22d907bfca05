-- Annual summaries by place and year, by how the place sounds, and by what their writers wrote themselves.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.annual_summary_id as id, v.region_code || '/' || v.year as path, r.name as title,
        v.year::text as what, v.state as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select r.region_code, r.name, case when $3::text is null then '' else sounds(r.name) end as sound
        from region r
        where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
        offset 0) r
    cross join lateral (
        select s.annual_summary_id, s.region_code, s.year, s.state
        from annual_summary s
        where s.region_code = r.region_code
        offset 0) v
    where r.name || v.year || '年工作总结 ' || v.year || '年度总结' like all ($2::text[])
        or v.annual_summary_id in (
            select s.annual_summary_id
            from unnest($1::text[]) as here (code)
            cross join lateral (
                select r.region_code
                from region r
                where r.region_code >= here.code collate "C" and r.region_code < (here.code || ':') collate "C"
                offset 0) r
            cross join lateral (
                select w.annual_summary_id, w.wording
                from summary_sentence w
                where w.region_code = r.region_code and w.is_edited and not w.is_left_out
                offset 0) s
            where s.wording like all ($2::text[]))
        or r.sound like $3::text
        or v.annual_summary_id = $4::bigint
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
