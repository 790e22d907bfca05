-- Takes back that a chapter took part. $1 record  $2 chapter  $3 now
update attending_chapter
set withdrawn_at = $3::timestamptz
where record_id = $1::bigint and chapter_id = $2::bigint and withdrawn_at is null;
