-- The books of a place's chapters over a period, or of one of them: what lay there before and at the end, and how
-- far the book is closed. A chapter that was dissolved stays as long as it has a book.
-- $1 place  $2 code after it  $3 chapter or null  $4 first day  $5 day after the last
-- Columns: chapter, code, name, code of its township, name of that, places of money, held before, held at the end,
-- of the revolving fund, entries that wait up to the end, closed until or null, closed months of the period
select c.chapter_id, c.region_code, c.name, t.region_code, t.name, m.places, coalesce(m.before, 0),
    coalesce(m.closing, 0), coalesce(v.held, 0), w.entries, fund_closed_until(c.chapter_id), d.months
from chapter c
join region t on t.region_code = left(c.region_code, 9)
cross join lateral (
    select count(*) as places, sum(fund_balance(a.fund_account_id, $4::date - 1))::bigint as before,
        sum(fund_balance(a.fund_account_id, $5::date - 1))::bigint as closing
    from fund_account a
    where a.chapter_id = c.chapter_id and a.kind = 'money') m
left join lateral (
    select -fund_balance(a.fund_account_id, $5::date - 1) as held
    from fund_account a
    where a.chapter_id = c.chapter_id and a.kind = 'fund' and a.purpose = 'revolving') v on true
cross join lateral (
    select count(*) as entries
    from fund_entry e
    where e.region_code = c.region_code and e.chapter_id = c.chapter_id
      and e.state in ('draft', 'approved') and e.counts_on < $5::date) w
cross join lateral (
    select count(*) as months
    from fund_month k
    where k.chapter_id = c.chapter_id and k.month >= $4::date and k.month < $5::date) d
where c.region_code >= $1::text and c.region_code < $2::text
  and ($3::bigint is null or c.chapter_id = $3::bigint)
  and (c.state <> 'dissolved' or m.places > 0)
order by c.region_code, c.chapter_id;
