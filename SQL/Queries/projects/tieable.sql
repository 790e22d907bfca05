-- What the chapter of a project or its township did of late and is not tied to it. $1 project  $2 from day
-- Columns: activity, day, topic
select a.record_id, a.held_on, a.topic
from project p
join activity a on a.town_code = left(p.region_code, 9)
    and a.region_code in (p.region_code, left(p.region_code, 9))
where p.project_id = $1::bigint and a.superseded_at is null and a.state in ('held', 'recorded', 'verified')
  and a.held_on >= $2::date
  and not exists (select from project_activity l where l.project_id = p.project_id
                  and l.record_id = a.record_id and l.removed_at is null)
order by a.held_on desc, a.record_id desc
limit 60;
