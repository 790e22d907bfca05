-- The files of an import.
-- $1 import
-- Columns: file, name, kind, rows, added, changed, unchanged, refused, reasons, notes, has refused rows
-- that whoever asks may take home
select f.ledger_file_id, f.file_name, f.kind, f.rows, f.added, f.changed, f.unchanged, f.refused,
    f.reasons, f.notes, exists (select from import_refused(f.ledger_file_id))
from ledger_file f
where f.ledger_import_id = $1::bigint
order by f.turn;
