-- Since when a household declines contact, if it does. $1 household  $2 today
-- Columns: key, from
select d.contact_declined_id, d.from_on
from contact_declined d
where d.household_id = $1::bigint and d.to_on is null and d.from_on <= $2::date;
