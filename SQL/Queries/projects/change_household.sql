-- Changes what a household does in a project. $1 row  $2 project  $3 version  $4 role  $5 support  $6 skill or null
update project_household
set role = $4::text, support = $5::text[], skill = $6::text
where project_household_id = $1::bigint and project_id = $2::bigint and version = $3::integer;
