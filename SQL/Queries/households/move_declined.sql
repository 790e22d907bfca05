-- Whoever declined contact in the row that went declines it in the one that stays, from the same day.
-- $1 which stays  $2 which went  $3 now
insert into contact_declined (household_id, region_code, from_on, entered_by, entered_at)
select h.household_id, h.region_code, d.from_on, (select account_id from session_reach), $3::timestamptz
from contact_declined d
join household h on h.household_id = $1::bigint
where d.household_id = $2::bigint and d.to_on is null
on conflict (household_id) where to_on is null do nothing;
