-- Enters what a household declares. $1 row of the project  $2 is the baseline  $3 year  $4 band  $5 declared on
-- $6 account  $7 now
insert into project_income (project_household_id, is_baseline, year, band, declared_on, entered_by, entered_at)
values ($1::bigint, $2::boolean, $3::smallint, $4::smallint, $5::date, $6::bigint, $7::timestamptz);
