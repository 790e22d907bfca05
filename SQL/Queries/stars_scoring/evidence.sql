-- The logged rows that an item of an application is computed from. $1 application  $2 code
-- Columns: activity, day, type, topic, place, role
select e.record_id, e.held_on, e.type, e.topic, coalesce(e.place, ''), e.role
from star_evidence($1::bigint, $2::text) e
order by e.held_on, e.record_id;
