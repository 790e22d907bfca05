-- The steps of a township's month, the latest first. $1 month of the register
-- Columns: step, revision, reason or null, by whom, when
select s.step, s.revision, s.reason, coalesce(a.display_name, ''), s.taken_at
from month_step s
left join account_name(s.taken_by) a on true
where s.flag_month_id = $1::bigint
order by s.month_step_id desc;
