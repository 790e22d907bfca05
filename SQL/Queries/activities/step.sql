-- Enters a version that says the same as the one before but where the record stands now.
-- $1 the version it follows  $2 state  $3 account  $4 now  $5 today  $6 reason
-- Columns: version
insert into activity (follows, chapter_id, member_group_id, state, type, topic, held_on, starts_at,
    place, joint_with, headcount, headcount_kind, result, cost_fen, cost_source, entered_by,
    entered_at, entered_on, change_reason)
select a.activity_id, a.chapter_id, a.member_group_id, $2::text, a.type, a.topic, a.held_on,
    a.starts_at, a.place, a.joint_with, a.headcount, a.headcount_kind, a.result, a.cost_fen,
    a.cost_source, $3::bigint, $4::timestamptz, $5::date, $6::text
from activity a
where a.activity_id = $1::bigint
returning activity_id;
