-- What a case was paid, the latest first. $1 case
-- Columns: payment, year, term, fen, state of the batch, result or null, day or null, reason or null
select p.payment_id, b.year, b.term, p.amount_fen, b.state, p.result, r.result_on, r.reason
from payment p
cross join lateral payment_batch_of(p.payment_batch_id) b
left join payment_result r using (payment_id)
where p.case_id = $1::bigint
order by p.payment_id desc;
