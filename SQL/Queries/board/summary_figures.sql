-- The figures of a published summary. $1 place  $2 year
-- Columns: key, value or null, how exact, rows
select f.figure_key, f.value, f.kind, f.row_count
from published_summary_figure f
where f.region_code = $1::text and f.year = $2::smallint
order by f.figure_key;
