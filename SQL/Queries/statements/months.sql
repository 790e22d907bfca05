-- What came in and was spent month by month in a chapter's book. A reversal takes its amount back and is an
-- entry too; what waits counts in nothing, and what has no day stands in no month.
-- $1 chapter  $2 first day  $3 day after the last
-- Columns: first day of the month, kind, fen, entries
select date_trunc('month', e.counts_on)::date, e.kind,
    sum(case when e.reverses is null then e.amount_fen else -e.amount_fen end)::bigint, count(*)
from fund_entry e
where e.chapter_id = $1::bigint
  and e.counts_on >= $2::date and e.counts_on < $3::date
  and e.state in ('posted', 'reversed') and e.booked_on is not null
  and e.kind in ('income', 'spending')
group by 1, 2
order by 1, 2;
