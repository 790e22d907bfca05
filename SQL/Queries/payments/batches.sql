-- The batches of a place, the latest first. $1 place  $2 code after it
-- Columns: batch, name of the township, programme, year, term, state, payments, fen, when prepared
select b.payment_batch_id, r.name, g.name, b.year, b.term, b.state, b.payments, b.total_fen, b.prepared_at
from payment_batch b
join region r using (region_code)
join programme g using (programme_id)
where b.region_code >= $1::text and b.region_code < $2::text
order by b.payment_batch_id desc
limit 200;
