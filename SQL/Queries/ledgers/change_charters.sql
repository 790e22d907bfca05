-- Puts right what an earlier ledger told of charters. $1 file
update charter h
set adopted_on = r.held_on, present_households = r.household_size, filed_on = r.founded_on,
    ledger_file_id = r.ledger_file_id, ledger_line = r.line, row_hash = r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'changed'
where h.charter_id = v.target;
