-- What was done about a request, in its order. $1 request
-- Columns: event, note or null, day, by whom or null
select s.event, s.note, s.taken_on, (select a.display_name from account_name(s.taken_by) a)
from data_request_step s
where s.data_request_id = $1::bigint
order by s.data_request_step_id;
