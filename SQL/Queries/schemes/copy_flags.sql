-- Copies the flags of a scheme into a draft. $1 scheme  $2 draft
insert into flag_scheme_flag (flag_scheme_id, rank, colour, label, grade, from_total, quota, note)
select $2::bigint, f.rank, f.colour, f.label, f.grade, f.from_total, f.quota, f.note
from flag_scheme_flag f where f.flag_scheme_id = $1::bigint;
