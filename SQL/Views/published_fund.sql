-- What hangs on the public board of a chapter's book (domain 4.9, R12): the statement of a month that is closed.
-- Nobody who paid or was paid, no account of theirs, and no single entry.

-- A closed month, and what was left at its end.
drop view if exists published_fund;
create view published_fund with (security_barrier = true) as
select m.chapter_id, m.region_code, c.name as chapter, m.month, m.closed_at,
    coalesce((select sum(b.balance_fen) from fund_account a
        join fund_month_balance b on b.fund_account_id = a.fund_account_id and b.month = m.month
        where a.chapter_id = m.chapter_id and a.kind = 'money'), 0)::bigint as closing,
    coalesce((select -sum(b.balance_fen) from fund_account a
        join fund_month_balance b on b.fund_account_id = a.fund_account_id and b.month = m.month
        where a.chapter_id = m.chapter_id and a.kind = 'fund' and a.purpose = 'revolving'), 0)::bigint
        as revolving
from fund_month m
join chapter c using (chapter_id);
grant select on published_fund to xiehui_board;

-- What came in from each source in it, and was spent on each purpose. A row of an old ledger without a day is of
-- its year and of no month.
drop view if exists published_fund_flow;
create view published_fund_flow with (security_barrier = true) as
select m.chapter_id, m.region_code, m.month, e.kind, coalesce(e.source, e.purpose) as key,
    sum(case when e.reverses is null then e.amount_fen else -e.amount_fen end)::bigint as fen,
    count(*) as entries
from fund_month m
join fund_entry e on e.chapter_id = m.chapter_id and e.counts_on >= m.month
    and e.counts_on < (m.month + interval '1 month')::date
where e.kind in ('income', 'spending') and e.state in ('posted', 'reversed') and e.booked_on is not null
group by m.chapter_id, m.region_code, m.month, e.kind, coalesce(e.source, e.purpose);
grant select on published_fund_flow to xiehui_board;
