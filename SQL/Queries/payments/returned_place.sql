-- Where a payment that came back belongs. $1 payment
-- Columns: code
select p.region_code from payment p where p.payment_id = $1::bigint and p.result = 'returned';
