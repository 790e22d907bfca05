-- Notes what a file does.
-- $1 file  $2 rows  $3 added  $4 changed  $5 unchanged  $6 refused  $7 reasons as JSON
-- $8 notes as JSON
update ledger_file set rows = $2::integer, added = $3::integer, changed = $4::integer,
    unchanged = $5::integer, refused = $6::integer, reasons = $7::jsonb, notes = $8::jsonb
where ledger_file_id = $1::bigint;
