-- Who confirmed or stopped a proposal. $1 proposal
-- Columns: event, note or null, day, by whom or null
select s.event, s.note, s.taken_on, (select a.display_name from account_name(s.taken_by) a)
from retention_step s
where s.retention_proposal_id = $1::bigint
order by s.retention_step_id;
