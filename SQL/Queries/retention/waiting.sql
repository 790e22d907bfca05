-- What waits for a second person before it is cleared. $1 place  $2 code after it
-- Columns: proposals
select count(*)
from retention_proposal p
where p.region_code >= $1::text and p.region_code < $2::text and p.state = 'proposed';
