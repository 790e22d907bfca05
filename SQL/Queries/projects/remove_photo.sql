-- Takes a photo off a project. $1 row  $2 project  $3 account  $4 now
update project_photo
set removed_at = $4::timestamptz, removed_by = $3::bigint
where project_photo_id = $1::bigint and project_id = $2::bigint and removed_at is null;
