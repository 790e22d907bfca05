-- How a month stands before it is computed; nothing of it is kept. Columns as of scores.sql.
-- $1 place  $2 first day of the month  $3 known before
select s.chapter_id, s.region_code, r.name, s.counted, s.out_of, s.points, s.entered, s.late, s.total,
    s.is_provisional, s.rank, s.flag, '{}'::text[], p.rank, p.total, 0::bigint, false
from running_scores($1::text, $2::date, $3::timestamptz, null) s
join region r on r.region_code = s.region_code
left join flag_month f on f.region_code = left($1::text, 9)
    and f.month = ($2::date - interval '1 month')::date
left join score p on p.chapter_id = s.chapter_id and p.month = f.month
    and p.revision = coalesce(f.published_revision, f.revision)
order by s.region_code;
