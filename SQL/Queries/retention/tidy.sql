-- Clears what the site clears by itself, some at a time. $1 today  $2 how many of a kind at most
-- Column: how many rows were cleared
select retention_tidy($1::date, $2::int);
