-- Takes the parts out of a draft, for those that follow. $1 scheme
delete from flag_scheme_part where flag_scheme_id = $1::bigint;
