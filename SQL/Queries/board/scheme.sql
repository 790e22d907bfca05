-- A published scheme. $1 scheme
-- Columns: name, how flags are given, days to enter, day of the fund statement
select name, mode, days_to_enter, statement_day
from published_scheme
where flag_scheme_id = $1::bigint;
