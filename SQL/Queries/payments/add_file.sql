-- Notes a file of the bank's answers; one that was read before makes no row.
-- $1 batch  $2 digest  $3 name  $4 answers  $5 account  $6 now
-- Columns: file
insert into payment_result_file (payment_batch_id, digest, name, lines, read_by, read_at)
values ($1::bigint, $2::bytea, $3::text, $4::integer, $5::bigint, $6::timestamptz)
returning payment_result_file_id;
