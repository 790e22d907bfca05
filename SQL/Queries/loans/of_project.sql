-- The loans of a project, as they stand on a day. $1 project  $2 day
-- Columns: loan, head of the household or null, number of the contract, fen, due, state, fen outstanding
select l.loan_id, h.head_name, l.contract_no, l.amount_fen, l.due_on, s.state, s.outstanding_fen
from project p
cross join lateral loans_here(p.region_code, $2::date) s
join loan l on l.loan_id = s.loan_id
left join project_household b on b.project_household_id = l.project_household_id
left join household h on h.household_id = b.household_id
where p.project_id = $1::bigint and l.project_id = p.project_id
order by l.contracted_on desc, l.loan_id desc;
