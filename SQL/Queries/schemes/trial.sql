-- A township's month as a scheme would rate it, by what was known at a moment; nothing of it is kept.
-- Columns as of ratings/scores.sql. $1 township  $2 first day of the month  $3 known before  $4 scheme
select s.chapter_id, s.region_code, r.name, s.counted, s.out_of, s.points, s.entered, s.late, s.total,
    s.is_provisional, s.rank, s.flag, '{}'::text[], null::smallint, null::smallint, 0::bigint, false
from running_scores($1::text, $2::date, $3::timestamptz, $4::bigint) s
join region r on r.region_code = s.region_code
order by s.region_code;
