-- Says how an issue was put right. $1 issue  $2 day  $3 how  $4 now
update review_issue set rectified_on = $2::date, result = $3::text,
    done_by = (select account_id from session_reach), done_at = $4::timestamptz
where review_issue_id = $1::bigint and done_at is null;
