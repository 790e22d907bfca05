-- What was done with a charter. $1 charter
-- Columns: step, day, reason or null, by whom or null
select t.step, t.day, t.reason, (select a.display_name from account a where a.account_id = t.taken_by)
from charter_step t
where t.charter_id = $1::bigint
order by t.charter_step_id;
