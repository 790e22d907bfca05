-- Adds the applications of an old score sheet: scored, as the sheet says.
-- $1 file  $2 now
insert into star_application (star_round_id, household_id, applied_on, entered_by, entered_at, ledger_file_id,
    ledger_line)
select t.star_round_id, v.second_target, r.held_on, (select account_id from session_reach), $2::timestamptz,
    r.ledger_file_id, r.line
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join star_round t on t.region_code = left(r.region_code, 9) and t.year = extract(year from r.held_on)
order by r.n;
