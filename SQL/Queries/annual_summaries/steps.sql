-- What was done with a place's summary, in order. $1 place  $2 year
-- Columns: step, why or null, by whom, when
select t.step, t.reason, coalesce(n.display_name, ''), t.taken_at
from summary_step t
join annual_summary a using (annual_summary_id)
left join account_name(t.taken_by) n on true
where a.region_code = $1::text and a.year = $2::smallint
order by t.summary_step_id;
