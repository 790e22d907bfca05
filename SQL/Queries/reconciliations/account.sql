-- A place where money lies, with what the book says is there. $1 account  $2 day
-- Columns: account, chapter, code, name of the chapter, is a bank account, name, last digits or null, fen,
-- day of the bank's last line or null, the bank's balance then or null
select a.fund_account_id, a.chapter_id, a.region_code, c.name, a.is_bank, a.name, a.number_tail,
    fund_balance(a.fund_account_id, $2::date), l.booked_on, l.balance_fen
from fund_account a
join chapter c using (chapter_id)
left join lateral (
    select b.booked_on, b.balance_fen from bank_line b
    where b.fund_account_id = a.fund_account_id
    order by b.booked_on desc, b.bank_line_id desc limit 1) l on true
where a.fund_account_id = $1::bigint and a.kind = 'money';
