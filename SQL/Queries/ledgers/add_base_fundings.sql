-- Adds what was put into the bases of a ledger, by kind of money; the ledger names no authority.
-- $1 file  $2 now
insert into project_funding (project_id, kind, amount_fen, year, entered_by, entered_at, ledger_file_id, ledger_line,
    row_hash)
select p.project_id, r.mark, r.cost_fen, extract(year from r.founded_on),
    (select account_id from session_reach), $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join project p on p.ledger_file_id = r.ledger_file_id and p.ledger_line = r.line
order by r.n;
