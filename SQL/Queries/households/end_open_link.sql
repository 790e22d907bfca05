-- Ends the open link of a household, if it has one. $1 household  $2 day  $3 why
update household_link
set to_on = greatest($2::date, coalesce(from_on, $2::date)), end_reason = $3::text
where household_id = $1::bigint and to_on is null;
