-- The bank's files that were read for a batch. $1 batch
-- Columns: name, answers, by whom, when
select f.name, f.lines, coalesce(a.display_name, ''), f.read_at
from payment_result_file f
left join account_name(f.read_by) a on true
where f.payment_batch_id = $1::bigint
order by f.payment_result_file_id;
