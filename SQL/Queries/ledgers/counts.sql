-- What the rows of a file do, counted.
-- $1 file
-- Columns: verdict, reason or empty, rows
select v.verdict, coalesce(v.reason, ''), count(*)
from import_verdicts($1::bigint) v
group by 1, 2
order by 1, 2;
