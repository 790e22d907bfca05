-- The entries of a chapter up to the end of a period that wait to be approved or booked, the earliest first.
-- $1 chapter  $2 its code  $3 day after the last
-- Columns: as of entries.sql
select e.fund_entry_id, e.counts_on, e.booked_on, e.kind, e.state, e.source, e.purpose, e.restricted_to, e.party,
    e.what, e.paper_no, e.amount_fen, a.name, b.name, e.reverses, v.papers
from fund_entry e
join fund_account a on a.fund_account_id = e.money_account_id
left join fund_account b on b.fund_account_id = e.to_account_id
cross join lateral (
    select count(*) as papers from fund_voucher f
    where f.fund_entry_id = e.fund_entry_id and f.removed_at is null) v
where e.region_code = $2::text and e.chapter_id = $1::bigint and e.state in ('draft', 'approved')
  and e.counts_on < $3::date
order by e.counts_on, e.fund_entry_id;
