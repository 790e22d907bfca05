-- A household leaves a project. $1 row  $2 project  $3 day
update project_household
set left_on = $3::date
where project_household_id = $1::bigint and project_id = $2::bigint and left_on is null;
