-- When how much of a loan falls due, plan by plan. $1 loan
-- Columns: loan, plan, number, day, fen
select i.loan_id, i.plan, i.no, i.due_on, i.amount_fen
from loan_instalment i
where i.loan_id = $1::bigint
order by i.plan, i.no;
