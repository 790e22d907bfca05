-- Records that the return was taken out. $1 'region'  $2 its code
-- Columns: nothing
select audit_read('三结合台账（R7）', $1::text, $2::text);
