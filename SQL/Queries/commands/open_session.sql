-- Opens a short session for a command that acts as an account. The owner's connection.
-- $1 user name  $2 SHA-256 of a fresh token  $3 minutes
-- Column: account (no row: no such account, or suspended)
select s.account_id
from open_session_as($1::text, $2::bytea, $3::int) s (account_id)
where s.account_id is not null;
