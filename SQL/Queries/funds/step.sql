-- Takes a step with an entry; the table says whether it is to be taken. $1 entry  $2 step  $3 why or null
-- $4 account  $5 now
insert into fund_step (fund_entry_id, step, reason, taken_by, taken_at)
values ($1::bigint, $2::text, $3::text, $4::bigint, $5::timestamptz);
