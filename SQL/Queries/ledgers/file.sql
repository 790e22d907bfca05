-- Enters a file of an import; its counts come when it has been read and judged.
-- $1 import  $2 township's code  $3 turn  $4 file name  $5 kind (00 to 14)  $6 SHA-256 of the file
insert into ledger_file (ledger_import_id, region_code, turn, file_name, kind, digest, rows)
values ($1::bigint, $2::text, $3::smallint, $4::text, $5::text, $6::bytea, 0)
returning ledger_file_id;
