-- What falls due in a place, plan by plan. $1 place  $2 code after it
-- Columns: loan, plan, number, day, fen
select i.loan_id, i.plan, i.no, i.due_on, i.amount_fen
from loan_instalment i
where i.region_code >= $1::text and i.region_code < $2::text
order by i.loan_id, i.plan, i.no;
