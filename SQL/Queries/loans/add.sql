-- Enters a contract; the table says whether this household may borrow so much.
-- $1 household of the project  $2 number  $3 fen  $4 contracted  $5 due  $6 guarantee  $7 lent again from or null
-- $8 account  $9 now
-- Columns: loan
insert into loan (project_household_id, contract_no, amount_fen, contracted_on, due_on, guarantee, rolled_from,
    entered_by, entered_at)
values ($1::bigint, $2::text, $3::bigint, $4::date, $5::date, $6::text, $7::bigint, $8::bigint,
    $9::timestamptz)
returning loan_id;
