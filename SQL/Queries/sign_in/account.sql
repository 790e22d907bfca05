-- What is needed to check a sign-in; the same shape for a name nobody bears.
-- $1 user name as typed  $2 client address
-- Columns: account or null, the password's form ('scrypt$N$r$p$salt'), sealed secret or null, last
-- used time step, needs one-time codes, seconds to wait, unknown | invited | active | suspended
select account_id, password, totp_sealed, coalesce(totp_last_step, 0), needs_totp, wait_seconds, state
from sign_in_account($1::text, $2::text);
