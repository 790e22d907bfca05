-- The steps of an application, in their order. $1 application
-- Columns: event, state after it, taken at, by whom or null, reason or null
select s.event, s.to_state, s.taken_at, (select n.display_name from account_name(s.taken_by) n), s.reason
from star_step s
where s.star_application_id = $1::bigint
order by s.star_step_id;
