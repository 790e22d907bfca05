-- A chapter's suggestions that were due in a month. $1 chapter  $2 first day of the month
-- $3 when it closed  $4 changes known before
-- Columns: key or null, day or null, title, detail, counts, late, before or null, now or null
select s.suggestion_id, s.due_on, s.theme, coalesce(s.answered_on::text, ''),
    coalesce(s.answered_on <= s.due_on and s.answered_at < least($3::timestamptz, $4::timestamptz), false)
        and s.entered_at < least($3::timestamptz, $4::timestamptz),
    s.entered_at >= $3::timestamptz, null::text,
    case when s.answered_at >= $3::timestamptz then s.answered_on::text end
from suggestion s
where s.chapter_id = $1::bigint and s.due_on >= $2::date
  and s.due_on < ($2::date + interval '1 month')::date
order by s.due_on, s.suggestion_id;
