-- Where a chapter's money lies and what it is held for, with what is there at the end of a day. $1 chapter  $2 day
-- Columns: account, kind, purpose or null, is a bank account or null, name or null, last digits or null, fen
select a.fund_account_id, a.kind, a.purpose, a.is_bank, a.name, a.number_tail,
    case a.kind when 'money' then 1 else -1 end * fund_balance(a.fund_account_id, $2::date)
from fund_account a
where a.chapter_id = $1::bigint
order by a.kind desc, a.fund_account_id;
