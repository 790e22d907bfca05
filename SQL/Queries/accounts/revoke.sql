-- Takes a duty back, once. $1 grant  $2 account, as in the address  $3 why
update duty_grant set revoke_reason = $3::text,
    revoked_by = (select account_id from session_reach)
where duty_grant_id = $1::bigint and account_id = $2::bigint and revoked_at is null;
