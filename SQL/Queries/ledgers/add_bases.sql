-- Adds the project bases of a ledger; no steps are made up for them.
-- $1 file  $2 now
insert into project (chapter_id, region_code, name, kind, product, is_base, operator_name, operator_id_sealed,
    operator_id_hash, built_on, entered_by, entered_at, ledger_file_id, ledger_line, row_hash)
select c.chapter_id, c.region_code, r.name, r.kind, r.place, true, r.office, r.id_sealed, r.id_hash, r.founded_on,
    (select account_id from session_reach), $2::timestamptz, r.ledger_file_id, r.line, r.row_hash
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added'
join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
order by r.n;
