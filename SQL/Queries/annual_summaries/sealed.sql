-- The figures as a place's summary was handed in last; nothing where it is a draft. $1 place  $2 year
-- Columns: key, value or null, how exact, rows, the year before or null, how exact or null, with what the figures were
-- made
select f.figure_key, f.value, f.kind, f.row_count, f.before_value, f.before_kind, f.query_version
from sealed_figures($1::text, $2::integer) f;
