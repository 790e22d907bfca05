-- A need is dealt with. $1 need  $2 day  $3 result  $4 now
update follow_up set done_on = $2::date, result = $3::text,
    done_by = (select account_id from session_reach), done_at = $4::timestamptz
where follow_up_id = $1::bigint and done_at is null;
