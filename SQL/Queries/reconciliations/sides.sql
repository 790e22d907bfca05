-- Sides of entries that no line of the bank is about yet, the oldest first. $1 account
-- Columns: side, entry, day, fen, what
select p.fund_posting_id, p.fund_entry_id, p.counts_on, p.amount_fen, e.what
from fund_posting p
join fund_entry e using (fund_entry_id)
where p.fund_account_id = $1::bigint and e.ledger_file_id is null
  and not exists (select from bank_match m where m.fund_posting_id = p.fund_posting_id and m.removed_at is null)
order by p.counts_on, p.fund_posting_id
limit 500;
