-- Enters what was given out or shown.
-- $1 version  $2 turn  $3 code  $4 kind  $5 topic or null  $6 quantity  $7 how exact
insert into activity_output (activity_id, turn, region_code, kind, topic, quantity, quantity_kind)
values ($1::bigint, $2::smallint, $3::text, $4::text, $5::text, $6::integer, $7::text);
