-- Puts a draft into force from a year on. $1 scheme  $2 year  $3 account  $4 now
update star_scheme set state = 'published', from_year = $2::smallint, published_by = $3::bigint,
    published_at = $4::timestamptz
where star_scheme_id = $1::bigint and state = 'draft';
