-- What was done about an entry, in order. $1 entry
-- Columns: step, why or null, by whom, when
select s.step, s.reason, coalesce(a.display_name, ''), s.taken_at
from fund_step s
left join account_name(s.taken_by) a on true
where s.fund_entry_id = $1::bigint
order by s.fund_step_id;
