-- What each version of a record says was given out. $1 record
-- Columns: version, kind, topic or null, quantity, how exact
select o.activity_id, o.kind, o.topic, o.quantity, o.quantity_kind
from activity_output o
where o.activity_id in (select a.activity_id from activity a where a.record_id = $1::bigint)
order by o.activity_id, o.turn;
