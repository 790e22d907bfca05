-- Takes a step about a loan; the table says whether it is to be taken. $1 loan  $2 step  $3 day  $4 why or null
-- $5 fen or null  $6 where the money lies or null  $7 request or null  $8 account  $9 now
insert into loan_step (loan_id, step, day, reason, amount_fen, money_account_id, answers, taken_by, taken_at)
values ($1::bigint, $2::text, $3::date, $4::text, $5::bigint, $6::bigint, $7::bigint, $8::bigint,
    $9::timestamptz);
