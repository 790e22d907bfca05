-- Records that a return was taken out. $1 purpose  $2 place
-- Columns: nothing
select audit_read($1::text, 'region', $2::text);
