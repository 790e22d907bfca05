-- The township's meetings of a month, and which of them the chapter attended.
-- $1 chapter  $2 first day of the month  $3 when it closed  $4 changes known before  $5 ledgers known before
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
select m.record_id, m.held_on, m.topic, coalesce(m.place, ''), m.attended, m.late, null::text, null::text
from meetings_of($1::bigint, $2::date, $3::timestamptz, $4::timestamptz, $5::timestamptz) m
order by m.held_on, m.record_id;
