-- Ties an activity to a project. $1 project  $2 activity  $3 account  $4 now
insert into project_activity (project_id, record_id, linked_by, linked_at)
values ($1::bigint, $2::bigint, $3::bigint, $4::timestamptz);
