-- What waits at a place: batches that are ready to be sent or with the bank, batches to be released or closed, and
-- returned payments that nobody has looked into. $1 place  $2 code after it
-- Columns: for the payer, for the keeper, returned
select
    (select count(*) from payment_batch b
     where b.region_code >= $1::text and b.region_code < $2::text and b.state in ('released', 'sent')),
    (select count(*) from payment_batch b
     where b.region_code >= $1::text and b.region_code < $2::text and b.state in ('prepared', 'answered')),
    (select count(*) from payment p
     where p.region_code >= $1::text and p.region_code < $2::text and p.result = 'returned'
       and not exists (select from payment_follow_up f where f.payment_id = p.payment_id));
