-- The trainings and visits of a project. $1 project
-- Columns: row, activity, day, type, topic where it is seen or null, people or null
select l.project_activity_id, l.record_id, a.held_on, a.type, a.topic, a.headcount
from project_activity l
left join activity a on a.record_id = l.record_id and a.superseded_at is null
where l.project_id = $1::bigint and l.removed_at is null
order by a.held_on desc nulls last, l.project_activity_id desc;
