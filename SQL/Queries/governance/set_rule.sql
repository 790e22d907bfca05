-- Sets what a township asks of its chapters from a day on. $1 township  $2 day  $3 reviews a year
-- $4 days to put right  $5 working days to assign  $6 working days to answer  $7 note  $8 now
insert into governance_rule (region_code, valid_from, reviews_a_year, rectify_days, assign_days, answer_days, note,
    set_by, set_at)
values ($1::text, $2::date, $3::smallint, $4::smallint, $5::smallint, $6::smallint, $7::text,
    (select account_id from session_reach), $8::timestamptz);
