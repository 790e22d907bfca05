-- Records that the return was taken out. $1 place
-- Columns: nothing
select audit_read('自治与意见台账（R11）', 'region', $1::text);
