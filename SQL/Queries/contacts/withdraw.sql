-- Takes a mistaken contact back. $1 contact  $2 why  $3 now
update contact set withdrawn_at = $3::timestamptz,
    withdrawn_by = (select account_id from session_reach), withdraw_reason = $2::text
where contact_id = $1::bigint and withdrawn_at is null;
