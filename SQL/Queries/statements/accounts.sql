-- The places of a chapter's money and what its money is for, with what each held before a period and at its end.
-- $1 chapter  $2 first day  $3 day after the last  $4 with rows without a day
-- Columns: account, purpose or null, name or null, end of its number or null, held before, held at the end, entries
select a.fund_account_id, a.purpose, a.name, a.number_tail,
    case a.kind when 'money' then 1 else -1 end * fund_balance(a.fund_account_id, $2::date - 1),
    case a.kind when 'money' then 1 else -1 end * fund_balance(a.fund_account_id, $3::date - 1), n.entries
from fund_account a
cross join lateral (
    select count(*) as entries
    from fund_posting p
    join fund_entry e using (fund_entry_id)
    where p.fund_account_id = a.fund_account_id and p.counts_on >= $2::date and p.counts_on < $3::date
      and ($4::boolean or e.booked_on is not null)) n
where a.chapter_id = $1::bigint and a.kind in ('money', 'fund')
order by a.kind desc, a.is_bank, a.purpose nulls last, a.fund_account_id;
