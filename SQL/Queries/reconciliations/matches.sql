-- What is matched, the latest first. $1 account
-- Columns: match, day of the line, fen, what the bank says, entry, its day, what, matched by, when
select m.bank_match_id, b.booked_on, b.amount_fen, b.what, p.fund_entry_id, p.counts_on, e.what,
    coalesce(a.display_name, ''), m.matched_at
from bank_match m
join bank_line b using (bank_line_id)
join fund_posting p using (fund_posting_id)
join fund_entry e on e.fund_entry_id = p.fund_entry_id
left join account_name(m.matched_by) a on true
where b.fund_account_id = $1::bigint and m.removed_at is null
order by b.booked_on desc, m.bank_match_id desc
limit 200;
