-- The rows of a proposal, in their order. $1 proposal  $2 today  $3 key of the last row  $4 how many
-- Columns: row, name of the place or null, day from which the term counts or null, name or null, what became of it,
-- or what holds it, or null
select i.row_key, i.place_name, i.past_on, i.name, i.outcome
from retention_items($1::bigint, $2::date, $3::bigint, $4::int) i;
