-- Enters a report. $1 place  $2 purpose  $3 done on  $4 by whom it was done  $5 what it is needed for  $6 risk
-- $7 measures  $8 to be reviewed by  $9 now
insert into impact_assessment (region_code, purpose, done_on, assessor, necessity, risk, measures, review_on, entered_by,
    entered_at)
values ($1::text, $2::text, $3::date, $4::text, $5::text, $6::text, $7::text, $8::date,
    (select account_id from session_reach), $9::timestamptz);
