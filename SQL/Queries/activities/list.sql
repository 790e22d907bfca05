-- The activities of a township or of one of its places, the latest first.
-- $1 township  $2 place  $3 first code after it  $4 first day  $5 last day  $6 type or null
-- $7 states  $8 only late ones  $9 day and $10 record of the last row (the day after the last, 0, for
-- the first page)  $11 how many
-- Late is what was entered after the days of the scheme in force.
-- Columns: record, day, time or null, type, topic, place or null, headcount or null, its kind, state,
-- whether complete, whether entered late or null, chapter
select a.record_id, a.held_on, to_char(a.starts_at, 'HH24:MI'), a.type, a.topic, a.place,
    a.headcount, a.headcount_kind, a.state, a.is_complete,
    a.entered_on - a.held_on > (select (scheme_in_force($1::text, $4::date)).days_to_enter)
        and a.state in ('recorded', 'verified'),
    (select c.name from chapter c where c.chapter_id = a.chapter_id)
from activity a
where a.town_code = $1::text and a.superseded_at is null
  and a.held_on >= $4::date and a.held_on <= $5::date
  and (a.held_on, a.record_id) < ($9::date, $10::bigint)
  and a.region_code >= $2::text and a.region_code < $3::text
  and ($6::smallint is null or a.type = $6::smallint)
  and a.state = any ($7::text[])
  and (not $8::boolean
       or a.entered_on - a.held_on > (select (scheme_in_force($1::text, $4::date)).days_to_enter))
order by a.held_on desc, a.record_id desc
limit $11::int;
