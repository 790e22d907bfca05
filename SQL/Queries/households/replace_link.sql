-- Ends the open link of a household the day before another begins; a link that began later than that
-- ends on the day it began. $1 household  $2 day  $3 why
update household_link
set to_on = greatest($2::date - 1, coalesce(from_on, $2::date - 1)), end_reason = $3::text
where household_id = $1::bigint and to_on is null;
