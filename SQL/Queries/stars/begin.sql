-- Begins a household's application; place, chapter and channel are the database's to say.
-- $1 round  $2 household  $3 now
-- Column: application
insert into star_application (star_round_id, household_id, entered_by, entered_at)
values ($1::bigint, $2::bigint, (select account_id from session_reach), $3::timestamptz)
returning star_application_id;
