-- What a record has said, version by version, the first one first. $1 record
-- Columns: version, record, chapter, code, the chapter's name, group or null, its name, state, type,
-- topic, day, time, place, partners, headcount, its kind, result, cost in fen, its source, account,
-- its name, entered at, day of entry or null, reason or null, whether from a ledger, whether current,
-- days to enter it in time
select a.activity_id, a.record_id, a.chapter_id, a.region_code,
    (select c.name from chapter c where c.chapter_id = a.chapter_id), a.member_group_id,
    (select g.name from member_group g where g.member_group_id = a.member_group_id),
    a.state, a.type, a.topic, a.held_on, to_char(a.starts_at, 'HH24:MI'), a.place, a.joint_with,
    a.headcount, a.headcount_kind, a.result, a.cost_fen, a.cost_source, a.entered_by,
    (select u.display_name from account_name(a.entered_by) u), a.entered_at,
    a.entered_on, a.change_reason, a.ledger_file_id is not null, a.superseded_at is null,
    (scheme_in_force(a.town_code, date_trunc('month', a.held_on::timestamp)::date)).days_to_enter::integer
from activity a
where a.record_id = $1::bigint
order by a.activity_id;
