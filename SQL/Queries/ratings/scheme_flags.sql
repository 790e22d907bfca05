-- The flags of a scheme, best first. $1 scheme
-- Columns: rank, colour, word, grade, lowest total in tenths or null, quota or null, note or null
select f.rank, f.colour, f.label, f.grade, f.from_total, f.quota, f.note
from flag_scheme_flag f where f.flag_scheme_id = $1::bigint
order by f.rank;
