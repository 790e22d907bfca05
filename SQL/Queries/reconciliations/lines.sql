-- Lines of the bank that are about no entry yet, the oldest first. $1 account
-- Columns: line, day, fen, what
select b.bank_line_id, b.booked_on, b.amount_fen, b.what
from bank_line b
where b.fund_account_id = $1::bigint
  and not exists (select from bank_match m where m.bank_line_id = b.bank_line_id and m.removed_at is null)
order by b.booked_on, b.bank_line_id
limit 500;
