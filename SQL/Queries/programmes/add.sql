-- Makes a programme of a place. $1 place  $2 kind  $3 name  $4 for children  $5 account  $6 now
-- Columns: programme
insert into programme (region_code, kind, name, for_child, entered_by, entered_at)
values ($1::text, $2::text, $3::text, $4::boolean, $5::bigint, $6::timestamptz)
returning programme_id;
