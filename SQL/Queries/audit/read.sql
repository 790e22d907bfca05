-- Records a deliberate look at a sealed value. $1 purpose  $2 table  $3 key of the row
select audit_read($1::text, $2::text, $3::text);
