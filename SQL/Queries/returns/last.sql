-- When each return of a place was last taken out, period by period. $1 place  $2 first period, such as 2009
-- Columns: code, period, when, by whom
select e.code, e.period, e.exported_at, coalesce(a.display_name, '')
from (
    select distinct on (x.code, x.period) x.code, x.period, x.exported_at, x.exported_by
    from return_export x
    where x.region_code = $1::text and x.period >= $2::text
    order by x.code, x.period, x.exported_at desc
) e
left join lateral account_name(e.exported_by) a on true
order by e.code, e.period;
