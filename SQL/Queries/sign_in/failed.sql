-- Counts a failed sign-in. $1 user name as typed  $2 client address
select sign_in_failed($1::text, $2::text);
