-- The flags of a scheme, best first. $1 scheme
-- Columns: rank, colour, word, grade, lowest total or null, quota or null
select rank, colour, label, grade, from_total, quota
from published_scheme_flag
where flag_scheme_id = $1::bigint
order by rank;
