-- How many papers the entries of a place's chapters have that were booked over a period.
-- $1 place  $2 code after it  $3 chapter or null  $4 first day  $5 day after the last  $6 with rows without a day
-- Columns: chapter, papers
select e.chapter_id, count(*)
from chapter c
join fund_entry e on e.chapter_id = c.chapter_id
join fund_voucher v on v.fund_entry_id = e.fund_entry_id and v.removed_at is null
where c.region_code >= $1::text and c.region_code < $2::text
  and ($3::bigint is null or c.chapter_id = $3::bigint)
  and e.counts_on >= $4::date and e.counts_on < $5::date
  and e.state in ('posted', 'reversed') and ($6::boolean or e.booked_on is not null)
group by e.chapter_id;
