-- Confirms that a household's hardship ended. $1 row of the project  $2 day  $3 why  $4 account  $5 now
insert into project_lifting (project_household_id, lifted_on, reason, confirmed_by, confirmed_at)
values ($1::bigint, $2::date, $3::text, $4::bigint, $5::timestamptz);
