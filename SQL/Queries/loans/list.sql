-- The loans of a place, as they stand on a day. $1 place  $2 code after it  $3 day
-- Columns: loan, project, its name, code, place, head of the household or null, number of the contract, fen,
-- contracted, due, guarantee, lent again from or null, its number or null, account, chapter that lends, its township,
-- state, lent on or null, fen lent, returned, waived, written off, outstanding, lent again of it, plan in force,
-- request or null, what it asks or null, its fen or null, who asked or null
select l.loan_id, l.project_id, coalesce(p.name, ''), l.region_code, r.name, h.head_name, l.contract_no,
    l.amount_fen, l.contracted_on, l.due_on, l.guarantee, l.rolled_from, o.contract_no, l.entered_by,
    l.chapter_id, c.name, s.state, s.lent_on, s.lent_fen, s.returned_fen, s.waived_fen, s.written_off_fen,
    s.outstanding_fen, s.relent_fen, s.plan, s.request, q.step, q.amount_fen, q.taken_by
from loan l
join loans_here($1::text, $3::date) s on s.loan_id = l.loan_id
join region r on r.region_code = l.region_code
join region c on c.region_code = left(l.region_code, 9)
left join project p on p.project_id = l.project_id
left join project_household b on b.project_household_id = l.project_household_id
left join household h on h.household_id = b.household_id
left join loan o on o.loan_id = l.rolled_from
left join loan_step q on q.loan_step_id = s.request
where l.region_code >= $1::text and l.region_code < $2::text and l.contracted_on <= $3::date
order by l.contracted_on desc, l.loan_id desc;
