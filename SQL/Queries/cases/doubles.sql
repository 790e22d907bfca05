-- Other help of the same kind for the same person or household in that year.
-- $1 hash of the ID number or null  $2 household or null  $3 programme  $4 year
-- Columns: programme, name of the place, year, state, the same person
select d.programme, d.place, d.year, d.state, d.same_person
from case_doubles($1::bytea, $2::bigint, $3::bigint, $4::integer) d;
