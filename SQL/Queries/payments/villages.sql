-- A batch's sums, village by village. $1 batch
-- Columns: village, payments, fen, paid, returned
select r.name, count(*), sum(p.amount_fen)::bigint, count(*) filter (where p.result = 'paid'),
    count(*) filter (where p.result = 'returned')
from payment p
join region r using (region_code)
where p.payment_batch_id = $1::bigint
group by r.region_code, r.name
order by r.region_code;
