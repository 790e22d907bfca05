-- What a village thinks of itself for a month, the latest first. $1 chapter  $2 first day of the month
-- Columns: source, points, note or null, by whom, when
select p.source, p.points, p.note, coalesce(a.display_name, ''), p.entered_at
from self_points p
left join account_name(p.entered_by) a on true
where p.chapter_id = $1::bigint and p.month = $2::date
order by p.self_points_id desc;
