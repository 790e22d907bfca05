-- The points by hand of a chapter's month, every one that was given, the latest first.
-- $1 chapter  $2 first day of the month
-- Columns: key, source, points, reason, measure or null, by whom, when
select h.hand_points_id, h.source, h.points, h.reason, h.measure, coalesce(a.display_name, ''), h.entered_at
from hand_points h
left join account_name(h.entered_by) a on true
where h.chapter_id = $1::bigint and h.month = $2::date
order by h.hand_points_id desc;
