-- Answers a suggestion for the first time. $1 suggestion  $2 day  $3 answer  $4 now
update suggestion set answered_on = $2::date, answer = $3::text,
    answered_by = (select account_id from session_reach), answered_at = $4::timestamptz
where suggestion_id = $1::bigint and answered_at is null and state in ('received', 'assigned');
