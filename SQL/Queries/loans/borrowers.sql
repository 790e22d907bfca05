-- Households of a place's projects that may borrow: the project is under contract, and they owe nothing.
-- What one loan returned is lent to another household than that loan's. $1 place  $2 code after it  $3 loan or null
-- Columns: household of the project, head, place, project, its name
select b.project_household_id, h.head_name, r.name, p.project_id, p.name
from project_household b
join project p on p.project_id = b.project_id
join region r on r.region_code = b.region_code
join household h on h.household_id = b.household_id
where b.region_code >= $1::text and b.region_code < $2::text and b.left_on is null
  and p.state in ('contracted', 'funded', 'running', 'accepted', 'repaying')
  and b.household_id not in (
      select x.household_id
      from loans_here($1::text, 'infinity') s
      join loan l on l.loan_id = s.loan_id
      join project_household x on x.project_household_id = l.project_household_id
      where s.state in ('contracted', 'lent'))
  and b.household_id is distinct from (
      select x.household_id
      from loan l
      join project_household x on x.project_household_id = l.project_household_id
      where l.loan_id = $3::bigint)
order by b.region_code, h.head_initials, h.head_name, b.project_household_id
limit 500;
