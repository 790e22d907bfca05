-- Adds the charters of a ledger as filed: text and votes stand in none, and no step is made up.
-- $1 file  $2 now
insert into charter (chapter_id, region_code, title, adopted_on, present_households, filed_on, written_by, written_at,
    ledger_file_id, ledger_line, row_hash)
select c.chapter_id, c.region_code, '村民自治章程', r.held_on, r.household_size, r.founded_on,
    (select account_id from session_reach), $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
order by c.region_code, r.held_on;
