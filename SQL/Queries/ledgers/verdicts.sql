-- What each row of a file does, and to which row of the register.
-- $1 file
-- Columns: n, verdict, reason or empty, row meant or 0
select v.n, v.verdict, coalesce(v.reason, ''), coalesce(v.target, 0)
from import_verdicts($1::bigint) v
order by v.n;
