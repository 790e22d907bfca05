-- A chapter, and who closed the month that is asked for. $1 chapter  $2 first day of the month
-- Columns: chapter, code, name, name of its township, closed by or null, closed at or null
select c.chapter_id, c.region_code, c.name, t.name, n.display_name, m.closed_at
from chapter c
join region t on t.region_code = left(c.region_code, 9)
left join fund_month m on m.chapter_id = c.chapter_id and m.month = $2::date
left join account_name(m.closed_by) n on true
where c.chapter_id = $1::bigint;
