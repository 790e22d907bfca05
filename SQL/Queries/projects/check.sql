-- Enters a check of a project. $1 project  $2 day  $3 money as planned  $4 assets seen  $5 households present
-- $6 training given  $7 benefit paid  $8 account closed  $9 notes or null  $10 account  $11 now
insert into project_acceptance (project_id, checked_on, money_as_planned, assets_seen, households_present,
    training_given, benefit_paid, account_closed, notes, entered_by, entered_at)
values ($1::bigint, $2::date, $3::boolean, $4::boolean, $5::boolean, $6::boolean, $7::boolean, $8::boolean, $9::text,
    $10::bigint, $11::timestamptz);
