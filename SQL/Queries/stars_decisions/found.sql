-- Ends a check. $1 check  $2 what was found  $3 on which day  $4 account  $5 now
update star_check
set found = $2::text, checked_on = $3::date, checked_by = $4::bigint, checked_at = $5::timestamptz
where star_check_id = $1::bigint and is_drawn;
