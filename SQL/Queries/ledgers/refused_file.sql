-- The refused rows of a file of one's own import, sealed.
-- $1 import  $2 file
-- Columns: file name, refused rows
select f.file_name, r.sealed
from ledger_file f
cross join import_refused(f.ledger_file_id) r
where f.ledger_file_id = $2::bigint and f.ledger_import_id = $1::bigint;
