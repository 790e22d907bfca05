-- What a proven fact lowers a flag to. $1 scheme
-- Columns: kind, rank, note or null
select v.kind, v.lowers_to, v.note from flag_scheme_veto v where v.flag_scheme_id = $1::bigint order by v.kind;
