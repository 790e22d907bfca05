-- Takes a photo off a notice. $1 row  $2 notice  $3 account  $4 now
update notice_file
set removed_at = $4::timestamptz, removed_by = $3::bigint
where notice_file_id = $1::bigint and notice_id = $2::bigint and removed_at is null;
