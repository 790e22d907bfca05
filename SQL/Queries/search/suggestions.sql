-- Suggestions whose theme, text, answer or sender holds the words, or of that number. Who sent one without a name stays
-- unnamed: there is none to be found.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.suggestion_id as id, v.suggestion_id::text as path, v.theme as title, '' as what,
        v.received_on::text || ' ' || c.name as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select h.chapter_id, h.name, h.region_code
        from chapter h
        where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
        offset 0) c
    join suggestion v on v.chapter_id = c.chapter_id
    where concat_ws(' ', v.theme, v.content, v.answer, v.raised_by, c.name) like all ($2::text[])
        or v.suggestion_id = $4::bigint
        or case when $3::text is null then false else sounds(v.theme) like $3::text end
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
