-- Ends an import: carried out or discarded.
-- $1 import  $2 state
update ledger_import set state = $2::text, ended_at = now()
where ledger_import_id = $1::bigint and state = 'previewed';
