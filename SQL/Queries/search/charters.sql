-- Charters by title, text and chapter, and how many agreements were signed on a day; numbered apart, an agreement's
-- number being odd.
-- $1 places  $2 patterns that all fit  $3 pattern of the sound or null  $4 number or null
-- $5 number of the last row (the highest for the first page)  $6 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select v.charter_id * 2 as id, 'charters/' || v.charter_id as path, v.title, 'charter' as what,
        coalesce(v.adopted_on::text || ' ', '') || c.name as note
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select h.chapter_id, h.name, h.region_code
        from chapter h
        where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
        offset 0) c
    join charter v on v.chapter_id = c.chapter_id
    where concat_ws(' ', v.title, v.clauses, c.name, v.adopted_on) like all ($2::text[]) or v.charter_id = $4::bigint
        or case when $3::text is null then false else sounds(v.title) like $3::text end
    union all
    select v.agreement_id * 2 + 1, 'chapters/' || v.chapter_id || '/governance', v.count::text, 'agreement',
        v.signed_on || ' ' || c.name
    from unnest($1::text[]) as here (code)
    cross join lateral (
        select h.chapter_id, h.name, h.region_code
        from chapter h
        where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
        offset 0) c
    join agreement v on v.chapter_id = c.chapter_id and v.removed_at is null
    where concat_ws(' ', '自治合同', c.name, v.signed_on) like all ($2::text[])
)
select m.id, m.path, m.title, m.what, m.note, (select count(*) from matched)
from matched m
where m.id < $5::bigint
order by m.id desc
limit $6::int;
