-- What a proven fact lowers a flag to. $1 scheme
-- Columns: kind, rank
select v.kind, v.lowers_to from flag_scheme_veto v where v.flag_scheme_id = $1::bigint order by v.kind;
