-- Activities whose topic or place holds the words, that sound so, or of that number, the last entered first. A word in the
-- middle needs an operator that no policy lets at an index, so it looks through the township's rows.
-- $1 townships  $2 places she looks after people in  $3 patterns that all fit  $4 pattern of the sound or null
-- $5 number or null  $6 number of the last row (the highest for the first page)  $7 how many
-- Columns: its number, end of its address, title, what, note, how many were found in all
with matched as materialized (
    select a.record_id as id, a.record_id::text as path, a.topic as title, '' as what, a.held_on, a.chapter_id
    from activity a
    where a.town_code = any ($1::text[]) and a.superseded_at is null and a.state <> 'cancelled'
      and (a.topic || ' ' || coalesce(a.place, '') like all ($3::text[]) or a.initials like $4::text
        or a.record_id = $5::bigint)
      and a.region_code ^@ any ($2::text[])
)
select m.id, m.path, m.title, m.what,
    m.held_on || ' ' || (select c.name from chapter c where c.chapter_id = m.chapter_id), (select count(*) from matched)
from matched m
where m.id < $6::bigint
order by m.id desc
limit $7::int;
