-- What each row of a file does.
-- $1 file
-- Columns: n, verdict, reason or empty
select v.n, v.verdict, coalesce(v.reason, '')
from import_verdicts($1::bigint) v
order by v.n;
