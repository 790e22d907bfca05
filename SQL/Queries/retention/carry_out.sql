-- Carries out what was confirmed and whose day has come. $1 today
-- Column: how many rows were cleared
select retention_carry_out($1::date);
