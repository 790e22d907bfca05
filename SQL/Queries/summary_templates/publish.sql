-- Publishes a draft from a year on. $1 template  $2 year  $3 account  $4 now
update summary_template set state = 'published', from_year = $2::smallint, published_by = $3::bigint,
    published_at = $4::timestamptz
where summary_template_id = $1::bigint and state = 'draft';
