-- A follow-up is done. $1 row  $2 project  $3 day  $4 what was seen  $5 account  $6 now
update project_follow_up
set done_on = $3::date, what = $4::text, done_by = $5::bigint, done_at = $6::timestamptz
where project_follow_up_id = $1::bigint and project_id = $2::bigint;
