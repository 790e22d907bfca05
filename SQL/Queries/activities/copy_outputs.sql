-- Has a version say anew what the one before said was given out. $1 before  $2 now
insert into activity_output (activity_id, turn, region_code, kind, topic, quantity, quantity_kind)
select $2::bigint, o.turn, o.region_code, o.kind, o.topic, o.quantity, o.quantity_kind
from activity_output o
where o.activity_id = $1::bigint;
