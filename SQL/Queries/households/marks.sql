-- The marks of a household; the look is recorded with its purpose. $1 household  $2 purpose
-- Columns: mark's key, mark, from or null, to or null
select m.household_mark_id, m.mark, m.from_on, m.to_on
from household_marks($1::bigint, $2::text) m;
