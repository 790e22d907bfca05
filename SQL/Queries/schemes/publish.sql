-- Puts a draft into force from a month on. $1 scheme  $2 township  $3 first day of the month  $4 account
-- $5 now
update flag_scheme set state = 'published', from_month = $3::date, published_by = $4::bigint,
    published_at = $5::timestamptz
where flag_scheme_id = $1::bigint and region_code = $2::text and state = 'draft';
