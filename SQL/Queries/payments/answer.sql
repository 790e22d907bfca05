-- Notes the bank's answers, all of a file at once.
-- $1 file  $2 payments  $3 their results  $4 their reasons, empty where none  $5 day  $6 account  $7 now
insert into payment_result (payment_id, payment_result_file_id, result, result_on, reason, entered_by, entered_at)
select a.payment_id, $1::bigint, a.result, $5::date, nullif(a.reason, ''), $6::bigint, $7::timestamptz
from unnest($2::bigint[], $3::text[], $4::text[]) a (payment_id, result, reason);
