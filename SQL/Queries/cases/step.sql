-- Takes a step with a case; the table says whether it is to be taken.
-- $1 case  $2 step  $3 day  $4 end of the notice or null  $5 present or null  $6 in favour or null  $7 against or null
-- $8 number of the decision or null  $9 grounds or null  $10 why or null  $11 account  $12 now
insert into case_step (case_id, step, day, ends_on, present, in_favour, against, decision_no, grounds, reason,
    taken_by, taken_at)
values ($1::bigint, $2::text, $3::date, $4::date, $5::smallint, $6::smallint, $7::smallint, $8::text, $9::text,
    $10::text, $11::bigint, $12::timestamptz);
