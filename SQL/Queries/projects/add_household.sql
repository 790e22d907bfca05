-- Takes a household into a project. $1 project  $2 household  $3 role  $4 support  $5 skill or null  $6 joined on
-- $7 account  $8 now
-- Columns: row
insert into project_household (project_id, household_id, role, support, skill, joined_on, entered_by, entered_at)
values ($1::bigint, $2::bigint, $3::text, $4::text[], $5::text, $6::date, $7::bigint, $8::timestamptz)
returning project_household_id;
