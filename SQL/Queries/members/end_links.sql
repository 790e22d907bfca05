-- Ends a member's open links; with a place, only those with households outside it.
-- $1 member  $2 day  $3 why  $4 place and $5 first code after it, or null
update household_link
set to_on = greatest($2::date, coalesce(from_on, $2::date)), end_reason = $3::text
where member_id = $1::bigint and to_on is null
  and ($4::text is null or region_code < $4::text or region_code >= $5::text);
