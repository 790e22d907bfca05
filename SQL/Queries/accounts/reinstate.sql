-- Lifts a suspension of an account in care. $1 account
update account set suspended_reason = null, suspended_by = null
where account_id = $1::bigint and suspended_at is not null;
