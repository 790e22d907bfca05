-- Records that somebody looks at the ID number of a household's head, and what for.
-- $1 household  $2 purpose
-- Column: nothing
select audit_read($2::text, 'household', $1::bigint::text);
