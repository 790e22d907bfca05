-- Democratic reviews by chapter, day and what they found.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.democratic_review_id as id, v.democratic_review_id::text as path, v.held_on::text as title, '' as what,
        c.name as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select h.chapter_id, h.name,
            case when $3::text is null then '' else sounds(h.name || '民主评议') end as sound
        from chapter h
        where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
        offset 0) c
    cross join lateral (
        select d.democratic_review_id, d.held_on
        from democratic_review d
        where d.chapter_id = c.chapter_id and d.removed_at is null
        offset 0) v
    where concat_ws(' ', '民主评议', c.name, v.held_on,
            (select string_agg(concat_ws(' ', i.issue, i.owner, i.result), ' ') from review_issue i
             where i.democratic_review_id = v.democratic_review_id)) like all ($2::text[])
        or v.democratic_review_id = $4::bigint
        or c.sound like $3::text
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
