-- The refused rows of a file of one's own import, sealed.
-- $1 import  $2 file
-- Columns: file name, refused rows
select f.file_name, f.refused_sealed
from ledger_file f
join ledger_import i using (ledger_import_id)
where f.ledger_file_id = $2::bigint and f.ledger_import_id = $1::bigint
  and i.account_id = (select account_id from session_reach) and f.refused_sealed is not null;
