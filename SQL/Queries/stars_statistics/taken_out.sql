-- Records that the return was taken out. $1 round
-- Columns: nothing
select audit_read('五星农家汇总表（R6）', 'star_round', $1::bigint::text);
