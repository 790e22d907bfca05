-- Takes a step. $1 batch  $2 step  $3 why or null  $4 account the money lies in or null
-- $5 digest of the file or null  $6 account  $7 now
insert into payment_step (payment_batch_id, step, reason, money_account_id, digest, taken_by, taken_at)
values ($1::bigint, $2::text, $3::text, $4::bigint, $5::bytea, $6::bigint, $7::timestamptz);
