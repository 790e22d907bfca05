-- Records that the summary was taken out. $1 place
-- Columns: nothing
select audit_read('年度工作总结（R14）', 'region', $1::text);
