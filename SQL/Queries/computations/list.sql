-- The townships of a county, or one township, and whether a month of theirs is computed.
-- $1 place  $2 first day of the month
-- Columns: code, name, closes at, computed at or null
select c.region_code, c.name, c.closes_at, c.computed_at
from computations_here($1::text, $2::date) c
order by c.region_code;
