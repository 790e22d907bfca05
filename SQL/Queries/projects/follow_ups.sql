-- The follow-ups of a project. $1 project
-- Columns: row, kind, due on, done on or null, by whom or null, what or null
select f.project_follow_up_id, f.kind, f.due_on, f.done_on, a.display_name, f.what
from project_follow_up f
left join account_name(f.done_by) a on f.done_by is not null
where f.project_id = $1::bigint
order by f.due_on;
