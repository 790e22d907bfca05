-- Both sides of an entry that is booked. $1 entry
-- Columns: kind of the account, purpose or null, name or null, fen
select a.kind, a.purpose, a.name, p.amount_fen
from fund_posting p
join fund_account a using (fund_account_id)
where p.fund_entry_id = $1::bigint
order by a.kind desc, p.fund_posting_id;
