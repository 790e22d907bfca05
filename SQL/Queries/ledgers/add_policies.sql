-- Adds the policies of a ledger; who paid the premium stands in few.
-- $1 file  $2 now
insert into insurance_policy (household_id, chapter_id, region_code, policy_no, from_on, to_on, premium_fen, paid_by,
    entered_by, entered_at, ledger_file_id, ledger_line, row_hash)
select h.household_id, h.chapter_id, h.region_code, r.name, r.serves_from, r.joined_on, r.cost_fen, r.mark,
    (select account_id from session_reach), $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join household h on h.household_id = v.second_target
order by r.n;
