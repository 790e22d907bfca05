-- What was done about a case, in order. $1 case
-- Columns: step, day, end of the notice or null, present or null, in favour or null, against or null, number of the
-- decision or null, grounds or null, why or null, fen or null, account, by whom, when
select s.step, s.day, s.ends_on, s.present, s.in_favour, s.against, s.decision_no, s.grounds, s.reason, s.amount_fen,
    s.taken_by, coalesce(a.display_name, ''), s.taken_at
from case_step s
left join account_name(s.taken_by) a on true
where s.case_id = $1::bigint
order by s.case_step_id;
