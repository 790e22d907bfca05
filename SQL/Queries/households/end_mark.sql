-- Ends a mark. $1 household  $2 mark's key  $3 day  $4 whether the consent was taken back, and
-- $5 by which channel
-- Column: ended
select household_mark_end($1::bigint, $2::bigint, $3::date, $4::boolean, $5::text);
