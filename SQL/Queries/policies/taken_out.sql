-- Records that the return was taken out. $1 place
-- Columns: nothing
select audit_read('保险情况表（R10）', 'region', $1::text);
