-- Who reviewed a township's month as it is published (domain 9, R5). $1 township  $2 first day of the month
-- Columns: name
select coalesce(a.display_name, '')
from flag_month m
join month_step s on s.flag_month_id = m.flag_month_id and s.step = 'reviewed' and s.revision <= m.published_revision
left join lateral account_name(s.taken_by) a on true
where m.region_code = $1::text and m.month = $2::date
order by s.month_step_id desc
limit 1;
