-- Records that the return was taken out. $1 place
-- Columns: nothing
select audit_read('阵地情况表（R13）', 'region', $1::text);
