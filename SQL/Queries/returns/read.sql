-- Records that a return with names or numbers was read out. $1 purpose  $2 place
-- Columns: nothing
select audit_read($1::text, 'region', $2::text);
