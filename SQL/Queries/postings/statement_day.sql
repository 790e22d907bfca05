-- Until which day of a month the statement of the month before counts as on time, by the scheme in force.
-- $1 place  $2 first day of the month
-- Column: day
select (scheme_in_force($1::text, $2::date)).statement_day::integer;
