-- Takes an account from its household, with all that it could do. $1 household  $2 account  $3 why  $4 now
-- Column: whether there was one to take
select household_account_end($1::bigint, $2::bigint, $3::text, $4::timestamptz);
