-- What a place's township asks of its chapters on a day. $1 place  $2 day
-- Columns: reviews a year, days to put right, working days to assign, working days to answer
select r.reviews_a_year, r.rectify_days, r.assign_days, r.answer_days from governance_rule_of($1::text, $2::date) r;
