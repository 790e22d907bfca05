-- A household's declining, as far as the person here may see it. $1 declining
-- Columns: household, code, from
select d.household_id, d.region_code, d.from_on
from contact_declined d
where d.contact_declined_id = $1::bigint;
