-- Takes a funding out that was entered wrongly. $1 row  $2 project  $3 account  $4 now
update project_funding
set removed_at = $4::timestamptz, removed_by = $3::bigint
where project_funding_id = $1::bigint and project_id = $2::bigint and removed_at is null;
