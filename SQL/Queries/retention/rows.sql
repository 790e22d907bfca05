-- The rows past their term, the longest first. $1 place  $2 rule  $3 today
-- $4 day and $5 key of the last row (0001-01-01 and 0 for the first page)  $6 how many
-- Columns: row, name of the place, day from which the term counts, name or null, what holds it or null
select p.row_key, p.place_name, p.past_on, p.name, p.held
from retention_rows($1::text, $2::text, $3::date, $4::date, $5::bigint, $6::int) p;
