-- Enters a version of a record: its first, or the one that takes the place of the current one.
-- $1 the version it follows or null  $2 chapter  $3 group or null  $4 state  $5 type  $6 topic
-- $7 day  $8 time or null  $9 place  $10 partners  $11 headcount  $12 its kind  $13 result
-- $14 cost in fen  $15 its source  $16 account  $17 now  $18 today  $19 reason of the change or null
-- Columns: version, record, code
insert into activity (follows, chapter_id, member_group_id, state, type, topic, held_on, starts_at,
    place, joint_with, headcount, headcount_kind, result, cost_fen, cost_source, entered_by,
    entered_at, entered_on, change_reason)
values ($1::bigint, $2::bigint, $3::bigint, $4::text, $5::smallint, $6::text, $7::date, $8::time,
    $9::text, $10::text, $11::integer, $12::text, $13::text, $14::bigint, $15::text, $16::bigint,
    $17::timestamptz, $18::date, $19::text)
returning activity_id, record_id, region_code;
