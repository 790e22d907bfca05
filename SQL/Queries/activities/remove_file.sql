-- Takes a file off a record. $1 row  $2 record  $3 account  $4 now
update activity_file
set removed_at = $4::timestamptz, removed_by = $3::bigint
where activity_file_id = $1::bigint and record_id = $2::bigint and removed_at is null;
