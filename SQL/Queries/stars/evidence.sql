-- The logged rows that an item is computed from, the latest first. $1 application  $2 item
-- Columns: record, held on, kind of activity, topic, place or null, role
select e.record_id, e.held_on, e.type, e.topic, e.place, e.role
from star_evidence($1::bigint, $2::text) e
order by e.held_on desc, e.record_id desc;
