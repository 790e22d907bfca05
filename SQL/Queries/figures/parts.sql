-- A figure's parts, township by township or village by village. $1 place  $2 year  $3 key
-- Columns: code, name, value or null, how exact, rows
select p.region_code, p.name, p.value, p.kind, p.row_count
from figure_parts($1::text, $2::integer, $3::text) p;
