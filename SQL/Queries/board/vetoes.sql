-- The proven facts that lower a flag. $1 scheme
-- Columns: kind, to which flag
select kind, lowers_to
from published_scheme_veto
where flag_scheme_id = $1::bigint
order by lowers_to, kind;
