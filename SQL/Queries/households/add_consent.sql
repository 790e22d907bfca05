-- Writes down what a household agreed to or took back. $1 household  $2 purpose  $3 given  $4 channel
-- $5 day
insert into consent (household_id, region_code, purpose, given, channel, decided_on, entered_by)
select h.household_id, h.region_code, $2::text, $3::boolean, $4::text, $5::date,
    (select account_id from session_reach)
from household h
where h.household_id = $1::bigint;
