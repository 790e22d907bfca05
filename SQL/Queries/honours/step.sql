-- Takes a step with a nomination. $1 nomination  $2 step  $3 notice or null  $4 reason or null  $5 account
-- $6 now
insert into excellent_step (excellent_member_id, step, notice_id, reason, taken_by, taken_at)
values ($1::bigint, $2::text, $3::bigint, $4::text, $5::bigint, $6::timestamptz);
