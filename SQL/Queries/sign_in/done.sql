-- Opens a session. $1 user name  $2 client address  $3 derived key as in the encoded password
-- $4 SHA-256 of a fresh token  $5 time step of the checked code or null  $6 browser
-- Column: signed_in | wait | wrong | code_needed | code_used | enrol
select sign_in_done($1::text, $2::text, $3::text, $4::bytea, $5::bigint, $6::text);
