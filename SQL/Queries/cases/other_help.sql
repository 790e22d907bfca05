-- What a household gets beside the programmes: the projects it takes part in, the money it was lent, and its insurance.
-- $1 household or null  $2 case or null, for the household of a case
-- Columns: kind (project, lead, loan, policy), row, project or null, code, what, first day or null, last day or null, fen lent
-- or paid out
with whose as (
    select h.household_id from household h where h.household_id = $1::bigint or h.merged_into = $1::bigint
    union
    select c.household_id from assistance_case c where c.case_id = $2::bigint and c.household_id is not null
)
select 'project', g.project_household_id, g.project_id, p.region_code, p.name, g.joined_on, g.left_on, 0::bigint
from whose w
join project_household g using (household_id)
join project p using (project_id)
union all
select 'lead', p.project_id, p.project_id, p.region_code, p.name, p.starts_on, null, 0::bigint
from whose w
join project p on p.operator_household_id = w.household_id
union all
select 'loan', l.loan_id, l.project_id, l.region_code, l.contract_no, l.contracted_on, l.due_on, l.amount_fen
from whose w
join project_household g using (household_id)
join loan l using (project_household_id)
union all
select 'policy', i.insurance_policy_id, null, i.region_code, concat_ws(' ', i.insurer, i.policy_no), i.from_on, i.to_on,
    (select coalesce(sum(k.amount_fen), 0)::bigint from insurance_claim k
     where k.insurance_policy_id = i.insurance_policy_id and k.removed_at is null)
from whose w
join insurance_policy i using (household_id)
where i.removed_at is null
order by 1 desc, 6 desc nulls last, 2;
