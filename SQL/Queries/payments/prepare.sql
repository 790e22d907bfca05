-- Prepares a batch: whoever is on the list and was not paid for that time.
-- $1 programme  $2 township  $3 year  $4 term  $5 account  $6 now
-- Columns: batch
insert into payment_batch (programme_id, region_code, year, term, prepared_by, prepared_at)
values ($1::bigint, $2::text, $3::smallint, $4::smallint, $5::bigint, $6::timestamptz)
returning payment_batch_id;
