-- Records that the return was taken out. $1 'chapter' or 'region'  $2 its key
-- Columns: nothing
select audit_read('经费收支表（R12）', $1::text, $2::text);
