-- Adds the chapters of a list.
-- $1 file
insert into chapter (region_code, name, kind, place, office, phone_sealed, phone_hash, founded_on,
    ledger_file_id, ledger_line)
select r.region_code, r.name, r.kind, r.place, r.office, r.phone_sealed, r.phone_hash, r.founded_on,
    r.ledger_file_id, r.line
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'added';
