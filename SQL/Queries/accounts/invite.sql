-- Invites the holder of an account in care to set a password; an open invitation is withdrawn.
-- $1 account  $2 SHA-256 of the code
-- Column: expires at
insert into invitation (account_id, code_hash, made_by)
values ($1::bigint, $2::bytea, (select account_id from session_reach))
returning expires_at;
