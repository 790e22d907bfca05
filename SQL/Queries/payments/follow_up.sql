-- Notes what was done about a payment that came back. $1 payment  $2 what  $3 day  $4 account  $5 now
insert into payment_follow_up (payment_id, what, done_on, done_by, done_at)
values ($1::bigint, $2::text, $3::date, $4::bigint, $5::timestamptz);
