-- How many entries of a place wait for approval or booking. $1 place  $2 code after it
-- Columns: entries
select count(*)
from fund_entry e
where e.region_code >= $1::text and e.region_code < $2::text and e.state in ('draft', 'approved');
