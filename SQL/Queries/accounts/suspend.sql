-- Suspends an account in care; its sessions stop reaching anything at once. $1 account  $2 why
update account set suspended_reason = $2::text,
    suspended_by = (select account_id from session_reach)
where account_id = $1::bigint and suspended_at is null;
