-- The activities of one chapter, the latest first.
-- $1 chapter  $2 first day  $3 last day  $4 type or null  $5 states  $6 only late ones
-- $7 day and $8 record of the last row (the day after the last, 0, for the first page)  $9 how many
-- Late is what was entered after the days of the scheme in force.
-- Columns: record, day, time or null, type, topic, place or null, headcount or null, its kind, state,
-- whether complete, whether entered late or null, chapter
select a.record_id, a.held_on, to_char(a.starts_at, 'HH24:MI'), a.type, a.topic, a.place,
    a.headcount, a.headcount_kind, a.state, a.is_complete,
    a.entered_on - a.held_on > (
        select (scheme_in_force(c.region_code, $2::date)).days_to_enter
        from chapter c where c.chapter_id = $1::bigint) and a.state in ('recorded', 'verified'),
    (select c.name from chapter c where c.chapter_id = a.chapter_id)
from activity a
where a.chapter_id = $1::bigint and a.superseded_at is null
  and a.held_on >= $2::date and a.held_on <= $3::date
  and (a.held_on, a.record_id) < ($7::date, $8::bigint)
  and ($4::smallint is null or a.type = $4::smallint)
  and a.state = any ($5::text[])
  and (not $6::boolean or a.entered_on - a.held_on > (
        select (scheme_in_force(c.region_code, $2::date)).days_to_enter
        from chapter c where c.chapter_id = $1::bigint))
order by a.held_on desc, a.record_id desc
limit $9::int;
