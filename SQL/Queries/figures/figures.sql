-- The figures of a place and a year, or one of them. $1 place  $2 year  $3 key or null for all
-- Columns: key, value or null, how exact, rows
select f.figure_key, f.value, f.kind, f.row_count
from figure_totals($1::text, $2::integer, $3::text) f;
