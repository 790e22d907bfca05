-- A household of a project, and what it may borrow under a contract of a day. $1 household of the project  $2 day
-- Columns: household of the project, project, its name, code, place, head, whether it left,
-- whether it owes, chapter that lends or null, least fen, most fen
select b.project_household_id, b.project_id, p.name, b.region_code, r.name, h.head_name,
    b.left_on is not null, exists (
        select from loan l
        join project_household x on x.project_household_id = l.project_household_id
        join loans_here(b.region_code, 'infinity') s on s.loan_id = l.loan_id
        where x.household_id = b.household_id and s.state in ('contracted', 'lent')),
    (select c.chapter_id from chapter c
     where c.region_code = left(b.region_code, 9) and c.state <> 'dissolved'), m.least_fen, m.cap_fen
from project_household b
join project p on p.project_id = b.project_id
join region r on r.region_code = b.region_code
join household h on h.household_id = b.household_id
cross join revolving_limits(b.region_code, $2::date) m
where b.project_household_id = $1::bigint;
