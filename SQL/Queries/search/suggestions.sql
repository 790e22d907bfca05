-- Suggestions whose theme or text holds the words, or of that number.
-- $1 places  $2 words  $3 number or null  $4 number of the last row (the highest for the first page)
-- $5 how many
-- Columns: its number, title, note, how many were found in all
with matched as materialized (
    select v.suggestion_id as id, v.theme as title, v.received_on::text || ' ' || c.name as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select h.chapter_id, h.name
        from chapter h
        where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
        offset 0) c
    join suggestion v on v.chapter_id = c.chapter_id
    where strpos(v.theme, $2::text) > 0 or strpos(v.content, $2::text) > 0 or v.suggestion_id = $3::bigint
)
select m.id, m.title, m.note, (select count(*) from matched)
from matched m
where m.id < $4::bigint
order by m.id desc
limit $5::int;
