-- Carries a ledger's recipients of the reward scheme over: they count, no step is made up, nothing is paid for them.
-- $1 file  $2 now
insert into assistance_case (programme_id, year, chapter_id, household_id, name, id_sealed, id_hash, carried_fen,
    entered_by, entered_at, ledger_file_id, ledger_line, row_hash)
select p.programme_id, r.year, c.chapter_id, v.second_target, coalesce(r.name, h.head_name), r.id_sealed, r.id_hash,
    r.cost_fen, (select account_id from session_reach), $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
join household h on h.household_id = v.second_target
join programme p on p.kind = 'reward' and p.region_code is null
order by r.n;
