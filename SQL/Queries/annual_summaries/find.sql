-- The summary of a place and a year. $1 place  $2 year
-- Columns: summary, code, name of the place, year, state, begun by, when, since when its figures are frozen or null
select s.annual_summary_id, s.region_code, r.name, s.year, s.state, coalesce(a.display_name, ''), s.begun_at,
    case when s.state <> 'draft' then (select max(t.taken_at) from summary_step t
        where t.annual_summary_id = s.annual_summary_id and t.step = 'handed_in') end
from annual_summary s
join region r using (region_code)
left join account_name(s.begun_by) a on true
where s.region_code = $1::text and s.year = $2::smallint;
