-- Adds what the households of a ledger declared to earn: before the project, and in the ledger's year; of those that were
-- there already the year alone.
-- $1 file  $2 now
insert into project_income (project_household_id, is_baseline, year, yuan, band, entered_by, entered_at, ledger_file_id,
    ledger_line, row_hash)
select h.project_household_id, k.is_baseline, case when not k.is_baseline then r.year end, k.yuan,
    income_band(k.yuan), (select account_id from session_reach), $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict in ('added', 'changed')
cross join lateral (
    select o.project_household_id from project_household o
    where o.project_id = v.target and o.household_id = v.second_target
    order by o.left_on is not null, o.project_household_id desc limit 1) h
cross join lateral (values (true, r.income_before), (false, r.income_now)) k (is_baseline, yuan)
where v.verdict = 'added' or not k.is_baseline
order by r.n, k.is_baseline desc;
