-- Makes a member the one who speaks for a household, or gives her account a new code.
-- $1 household  $2 member  $3 user name  $4 SHA-256 of the code  $5 now
-- Column: account
select household_slip($1::bigint, $2::bigint, $3::text, $4::bytea, $5::timestamptz);
