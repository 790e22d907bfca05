-- What was done about a batch, in order. $1 batch
-- Columns: step, why or null, by whom, when
select s.step, s.reason, coalesce(a.display_name, ''), s.taken_at
from payment_step s
left join account_name(s.taken_by) a on true
where s.payment_batch_id = $1::bigint
order by s.payment_step_id;
