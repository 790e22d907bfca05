-- A chapter's needs to be followed up that were due in a month. $1 chapter  $2 first day of the month
-- $3 when it closed  $4 changes known before
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
select f.follow_up_id, f.due_on, f.need, coalesce(f.done_on::text, ''),
    coalesce(f.done_on <= f.due_on and f.done_at < least($3::timestamptz, $4::timestamptz), false)
        and f.entered_at < least($3::timestamptz, $4::timestamptz),
    f.entered_at >= $3::timestamptz, null::text,
    case when f.done_at >= $3::timestamptz then f.done_on::text end
from follow_up f
where f.chapter_id = $1::bigint and f.due_on >= $2::date
  and f.due_on < ($2::date + interval '1 month')::date
order by f.due_on, f.follow_up_id;
