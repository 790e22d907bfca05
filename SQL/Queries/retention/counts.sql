-- How much is past its term in a place, rule by rule. $1 place  $2 today
-- Columns: rule, months, from, whether the site clears it by itself, past its term or null, of these held or null
select c.rule, c.months, c.from_on, c.is_automatic, c.past, c.held
from retention_counts($1::text, $2::date) c;
