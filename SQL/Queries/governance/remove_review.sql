-- Takes back a review that was entered by mistake. $1 review  $2 now
update democratic_review set removed_at = $2::timestamptz, removed_by = (select account_id from session_reach)
where democratic_review_id = $1::bigint and removed_at is null and posted_on is null;
