-- Adds the help visits of a ledger, each a row of its own.
-- $1 file  $2 now
insert into star_help (star_application_id, helped_on, method, content, entered_by, entered_at, ledger_file_id,
    ledger_line, row_hash)
select v.target, r.held_on, r.name, r.remark, (select account_id from session_reach), $2::timestamptz,
    r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
order by r.n;
