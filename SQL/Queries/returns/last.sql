-- When each return of a place was last taken out, period by period; a summary of the year is made when it is handed in,
-- not when a draft of it is printed. $1 place  $2 first period, such as 2009
-- Columns: code, period, when, by whom
select e.code, e.period, e.exported_at, coalesce(a.display_name, '')
from (
    (select distinct on (x.code, x.period) x.code, x.period, x.exported_at, x.exported_by
     from return_export x
     where x.region_code = $1::text and x.period >= $2::text and x.code <> 'R14'
     order by x.code, x.period, x.exported_at desc)
    union all
    select 'R14', y.year::text, s.taken_at, s.taken_by
    from annual_summary y
    cross join lateral (
        select t.taken_at, t.taken_by from summary_step t
        where t.annual_summary_id = y.annual_summary_id and t.step = 'handed_in'
        order by t.summary_step_id desc limit 1) s
    where y.region_code = $1::text and y.year >= left($2::text, 4)::smallint and y.state <> 'draft'
) e
left join lateral account_name(e.exported_by) a on true
order by e.code, e.period;
