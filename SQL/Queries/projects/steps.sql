-- What was done about a project, in order. $1 project
-- Columns: step, why or null, day, to or null, present or null, for or null, against or null, account, by whom, when
select s.step, s.reason, s.day, s.ends_on, s.present, s.votes_for, s.votes_against, s.taken_by,
    coalesce(a.display_name, ''), s.taken_at
from project_step s
left join account_name(s.taken_by) a on true
where s.project_id = $1::bigint
order by s.project_step_id;
