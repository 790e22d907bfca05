-- One batch. $1 batch
-- Columns: batch, township, its name, chapter, programme, its name, year, term, state, payments, fen, money account
-- or null, used for or null, when prepared, by whom, paid, fen paid, returned, of these followed up, entry or null
select b.payment_batch_id, b.region_code, r.name, b.chapter_id, b.programme_id, g.name, b.year, b.term, b.state,
    b.payments, b.total_fen, b.money_account_id, b.restricted_to, b.prepared_at, coalesce(a.display_name, ''),
    n.paid, n.paid_fen, n.returned, n.followed,
    (select e.fund_entry_id from fund_entry e where e.payment_batch_id = b.payment_batch_id)
from payment_batch b
join region r using (region_code)
join programme g using (programme_id)
cross join lateral batch_counts(b.payment_batch_id) n
left join account_name(b.prepared_by) a on true
where b.payment_batch_id = $1::bigint;
