-- Which of the township's meetings of a month the chapter attended, as far as the person here sees them.
-- $1 chapter  $2 first day of the month  $3 known before
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
select v.record_id, a.held_on, coalesce(a.topic, ''), coalesce(a.place, ''),
    v.entered_at < $3::timestamptz and (v.withdrawn_at is null or v.withdrawn_at >= $3::timestamptz),
    v.entered_at >= $3::timestamptz, null::text, null::text
from attending_chapter v
join activity a on a.record_id = v.record_id and a.superseded_at is null
where v.chapter_id = $1::bigint and a.type = 70 and a.held_on >= $2::date
  and a.held_on < ($2::date + interval '1 month')::date
  and (v.withdrawn_at is null or v.withdrawn_at >= $3::timestamptz)
order by a.held_on, v.record_id;
