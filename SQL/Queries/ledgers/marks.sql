-- Brings the marks of a ledger's households in step with it.
-- $1 file  $2 today
select import_marks($1::bigint, $2::date);
