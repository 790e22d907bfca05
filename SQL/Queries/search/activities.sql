-- Activities whose topic or place holds the words, or of that number, the last entered first. A word in the
-- middle needs an operator that no policy lets at an index, so it looks through the township's rows.
-- $1 townships  $2 places she looks after people in  $3 words  $4 number or null  $5 number of the last row (the
-- highest for the first page)  $6 how many
-- Columns: record, topic, day and chapter, how many were found in all
with matched as materialized (
    select a.record_id, a.topic, a.held_on, a.chapter_id
    from activity a
    where a.town_code = any ($1::text[]) and a.superseded_at is null and a.state <> 'cancelled'
      and (strpos(a.topic, $3::text) > 0 or strpos(a.place, $3::text) > 0 or a.record_id = $4::bigint)
      and a.region_code ^@ any ($2::text[])
)
select m.record_id, m.topic,
    m.held_on::text || ' ' || (select c.name from chapter c where c.chapter_id = m.chapter_id),
    (select count(*) from matched)
from matched m
where m.record_id < $5::bigint
order by m.record_id desc
limit $6::int;
