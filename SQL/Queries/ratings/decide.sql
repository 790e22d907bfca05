-- Confirms or dismisses a raised fact. $1 veto  $2 chapter  $3 first day of the month  $4 confirmed
-- $5 reason  $6 account  $7 now
update veto set confirmed = $4::boolean, decision_reason = $5::text, decided_by = $6::bigint,
    decided_at = $7::timestamptz
where veto_id = $1::bigint and chapter_id = $2::bigint and month = $3::date;
