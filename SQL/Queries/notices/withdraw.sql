-- Withdraws a plain notice. $1 notice  $2 account  $3 now  $4 reason
update notice set withdrawn_at = $3::timestamptz, withdrawn_by = $2::bigint, withdraw_reason = $4::text
where notice_id = $1::bigint;
