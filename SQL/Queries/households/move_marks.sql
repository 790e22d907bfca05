-- The marks of a merged household become those of the one it was merged into.
-- $1 which stays  $2 which went
-- Column: nothing
select household_marks_move($1::bigint, $2::bigint);
