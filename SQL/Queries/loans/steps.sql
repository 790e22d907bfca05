-- What was done about a loan, in order. $1 loan
-- Columns: step, day, why or null, fen or null, by whom, when
select s.step, s.day, s.reason, s.amount_fen, coalesce(a.display_name, ''), s.taken_at
from loan_step s
left join account_name(s.taken_by) a on true
where s.loan_id = $1::bigint
order by s.loan_step_id;
