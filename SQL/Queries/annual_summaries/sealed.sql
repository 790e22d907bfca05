-- The figures as a place's summary was handed in last; nothing where it is a draft. $1 place  $2 year
-- Columns: key, value or null, how exact, rows, the year before or null, how exact or null, hash or null, marks, with
-- what the figures were made
select f.figure_key, f.value, f.kind, f.row_count, f.before_value, f.before_kind, f.rows_digest, f.marks, f.query_version
from summary_figure f
where f.summary_step_id = (select max(t.summary_step_id) from summary_step t
    join annual_summary a using (annual_summary_id)
    where a.region_code = $1::text and a.year = $2::smallint and a.state <> 'draft' and t.step = 'handed_in')
order by f.figure_key;
