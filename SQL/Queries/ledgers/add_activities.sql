-- Adds the activities of a ledger as recorded. A ledger does not say when it was written, so they have no
-- day of entry: they count, and nobody is judged by how soon they were entered.
-- $1 file  $2 now
insert into activity (chapter_id, state, type, topic, held_on, place, joint_with, headcount,
    headcount_kind, result, cost_fen, entered_by, entered_at, row_hash, ledger_file_id, ledger_line)
select c.chapter_id, 'recorded', r.kind::smallint, r.name, r.held_on, r.place, r.office, r.headcount,
    r.headcount_kind, r.remark, r.cost_fen, (select account_id from session_reach), $2::timestamptz, r.row_hash,
    r.ledger_file_id, r.line
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
order by r.n;
