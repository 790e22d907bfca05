-- The books of a place's chapters over a period, or of one of them: what lay there before and at the end, and how
-- far the book is closed. A chapter that was dissolved stays as long as it has a book. What lay there before is
-- fund_balance() written out, as a county asks for some thousands of them at once; periods begin with a month.
-- $1 place  $2 code after it  $3 chapter or null  $4 first day  $5 day after the last
-- Columns: chapter, code, name, code of its township, name of that, places of money, held before, held at the end,
-- of the revolving fund, entries that wait up to the end, closed until or null, closed months of the period
select c.chapter_id, c.region_code, c.name, t.region_code, t.name, h.places, h.before, h.closing, h.revolving,
    w.entries, (u.month + interval '1 month' - interval '1 day')::date, d.months
from chapter c
join region t on t.region_code = left(c.region_code, 9)
cross join lateral (
    select count(*) filter (where a.kind = 'money') as places,
        coalesce(sum(b.held) filter (where a.kind = 'money'), 0)::bigint as before,
        coalesce(sum(b.held + p.moved) filter (where a.kind = 'money'), 0)::bigint as closing,
        coalesce(-sum(b.held + p.moved) filter (where a.kind = 'fund'), 0)::bigint as revolving
    from fund_account a
    left join lateral (
        select m.balance_fen, m.month
        from fund_month_balance m
        where m.fund_account_id = a.fund_account_id and m.month < $4::date
        order by m.month desc limit 1) k on true
    cross join lateral (
        select coalesce(k.balance_fen, 0) + coalesce(sum(q.amount_fen), 0) as held
        from fund_posting q
        where q.fund_account_id = a.fund_account_id and q.counts_on < $4::date
          and q.counts_on >= coalesce((k.month + interval '1 month')::date, '-infinity')) b
    cross join lateral (
        select coalesce(sum(q.amount_fen), 0) as moved
        from fund_posting q
        where q.fund_account_id = a.fund_account_id and q.counts_on >= $4::date and q.counts_on < $5::date) p
    where a.chapter_id = c.chapter_id
      and (a.kind = 'money' or a.kind = 'fund' and a.purpose = 'revolving')) h
cross join lateral (
    select count(*) as entries
    from fund_entry e
    where e.region_code = c.region_code and e.chapter_id = c.chapter_id
      and e.state in ('draft', 'approved') and e.counts_on < $5::date) w
cross join lateral (
    select count(*) as months
    from fund_month k
    where k.chapter_id = c.chapter_id and k.month >= $4::date and k.month < $5::date) d
left join lateral (
    select k.month
    from fund_month k
    where k.chapter_id = c.chapter_id
    order by k.month desc limit 1) u on true
where c.region_code >= $1::text and c.region_code < $2::text
  and ($3::bigint is null or c.chapter_id = $3::bigint)
  and (c.state <> 'dissolved' or h.places > 0)
order by c.region_code, c.chapter_id;
