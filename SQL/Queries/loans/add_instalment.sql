-- Enters a part of a plan. $1 loan  $2 plan  $3 number  $4 day  $5 fen
insert into loan_instalment (loan_id, plan, no, due_on, amount_fen)
values ($1::bigint, $2::smallint, $3::smallint, $4::date, $5::bigint);
