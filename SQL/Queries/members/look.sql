-- Records that somebody looks at a member's numbers, and what for. $1 member  $2 purpose
-- Column: nothing
select audit_read($2::text, 'member', $1::bigint::text);
