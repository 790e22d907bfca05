-- The rows of a file that the register refuses, in the order of the file.
-- $1 file
-- Columns: n, reason
select v.n, v.reason
from import_verdicts($1::bigint) v
where v.verdict = 'refused'
order by v.n;
