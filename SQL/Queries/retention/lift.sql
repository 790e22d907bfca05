-- Lifts a hold. $1 hold  $2 why  $3 now
update retention_hold h
set lifted_by = (select account_id from session_reach), lifted_at = $3::timestamptz, lift_reason = $2::text
where h.retention_hold_id = $1::bigint and h.lifted_at is null;
