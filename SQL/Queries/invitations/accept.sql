-- Uses an invitation up. $1 SHA-256 of the code  $2 encoded password  $3 sealed secret or null
-- $4 time step of the first code or null
-- Column: account, or null when the code is not (or no longer) good
select invitation_accept($1::bytea, $2::text, $3::bytea, $4::bigint);
