-- Ends a post before its day, if nobody else changed it meanwhile.
-- $1 post's key  $2 chapter  $3 version  $4 last day  $5 why
update officer_post set to_on = $4::date, end_reason = $5::text
where officer_post_id = $1::bigint and chapter_id = $2::bigint and version = $3::int;
