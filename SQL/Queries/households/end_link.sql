-- Ends a link. $1 link  $2 household, as in the address  $3 day  $4 why
update household_link set to_on = $3::date, end_reason = $4::text
where household_link_id = $1::bigint and household_id = $2::bigint and to_on is null;
