-- The payments of a loan, booked or waiting. $1 loan
-- Columns: entry, kind, state, day, fen, takes one back
select p.fund_entry_id, p.kind, p.state, p.booked_on, p.amount_fen, p.is_reversal
from loan_payments($1::bigint) p;
