-- A household declines contact from a day on. $1 household  $2 day  $3 now
insert into contact_declined (household_id, region_code, from_on, entered_by, entered_at)
select h.household_id, h.region_code, $2::date, (select account_id from session_reach), $3::timestamptz
from household h
where h.household_id = $1::bigint and h.state = 'active';
