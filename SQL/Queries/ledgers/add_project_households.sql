-- Adds the households of a ledger to its bases; in which role the ledger does not say.
-- $1 file  $2 now
insert into project_household (project_id, household_id, entered_by, entered_at, ledger_file_id, ledger_line, row_hash)
select v.target, v.second_target, (select account_id from session_reach), $2::timestamptz,
    r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
order by r.n;
