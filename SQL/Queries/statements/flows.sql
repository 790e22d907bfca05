-- What came in by source and was spent by purpose in a place's chapters over a period. A reversal takes its amount
-- back and is an entry too; what waits counts in nothing.
-- $1 place  $2 code after it  $3 chapter or null  $4 first day  $5 day after the last  $6 with rows without a day
-- Columns: chapter, kind, source or purpose or null, fen, entries
select e.chapter_id, e.kind, coalesce(e.source, e.purpose),
    sum(case when e.reverses is null then e.amount_fen else -e.amount_fen end)::bigint, count(*)
from chapter c
join fund_entry e on e.chapter_id = c.chapter_id
where c.region_code >= $1::text and c.region_code < $2::text
  and ($3::bigint is null or c.chapter_id = $3::bigint)
  and e.counts_on >= $4::date and e.counts_on < $5::date
  and e.state in ('posted', 'reversed') and ($6::boolean or e.booked_on is not null)
group by 1, 2, 3;
