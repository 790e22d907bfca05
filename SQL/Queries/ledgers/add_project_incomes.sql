-- Adds what the households of a ledger declared to earn: before the project, and in the ledger's year.
-- $1 file  $2 now
insert into project_income (project_household_id, is_baseline, year, yuan, band, entered_by, entered_at, ledger_file_id,
    ledger_line, row_hash)
select h.project_household_id, k.is_baseline, case when not k.is_baseline then r.year end, k.yuan,
    income_band(k.yuan), (select account_id from session_reach), $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join project_household h on h.ledger_file_id = r.ledger_file_id and h.ledger_line = r.line
cross join lateral (values (true, r.income_before), (false, r.income_now)) k (is_baseline, yuan)
order by r.n, k.is_baseline desc;
