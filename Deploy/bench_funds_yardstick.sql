-- What closing a month is held against: the same balances computed from all sides and put into an equal table with its
-- keys, in one statement: no rights, no order of months, no look at what waits.
create table balance_yardstick (like fund_month_balance including all);
insert into balance_yardstick (fund_account_id, month, chapter_id, region_code, balance_fen)
select a.fund_account_id, date '2026-12-01', a.chapter_id, a.region_code, coalesce(sum(p.amount_fen), 0)::bigint
from fund_account a
left join fund_posting p on p.fund_account_id = a.fund_account_id and p.counts_on < '2027-01-01'
group by a.fund_account_id, a.chapter_id, a.region_code
order by a.fund_account_id;
