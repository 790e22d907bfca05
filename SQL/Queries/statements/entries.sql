-- The booked entries of a chapter over a period, the latest first, from one on: all of them, or those behind one
-- figure of the statement.
-- $1 chapter  $2 first day  $3 day after the last  $4 with rows without a day  $5 kind or null  $6 source or null
-- $7 purpose or null  $8 account or null  $9 day of the last one seen or null  $10 that entry or null  $11 how many
-- Columns: entry, counts on, day or null, kind, state, source or null, purpose or null, restricted to or null,
-- party or null, what, number of the paper or null, fen, money, other money or null, reverses or null, papers
select e.fund_entry_id, e.counts_on, e.booked_on, e.kind, e.state, e.source, e.purpose, e.restricted_to, e.party,
    e.what, e.paper_no, e.amount_fen, a.name, b.name, e.reverses, v.papers
from fund_entry e
join fund_account a on a.fund_account_id = e.money_account_id
left join fund_account b on b.fund_account_id = e.to_account_id
cross join lateral (
    select count(*) as papers from fund_voucher f
    where f.fund_entry_id = e.fund_entry_id and f.removed_at is null) v
where e.chapter_id = $1::bigint and e.counts_on >= $2::date and e.counts_on < $3::date
  and (e.counts_on, e.fund_entry_id) < (coalesce($9::date, 'infinity'), coalesce($10::bigint, 0))
  and e.state in ('posted', 'reversed') and ($4::boolean or e.booked_on is not null)
  and ($5::text is null or e.kind = $5::text) and ($6::text is null or e.source = $6::text)
  and ($7::text is null or e.purpose = $7::text)
  and ($8::bigint is null or exists (
      select from fund_posting p
      where p.fund_entry_id = e.fund_entry_id and p.fund_account_id = $8::bigint))
order by e.counts_on desc, e.fund_entry_id desc
limit $11::int;
