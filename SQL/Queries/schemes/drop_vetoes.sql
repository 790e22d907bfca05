-- Takes what lowers a flag out of a draft, for what follows. $1 scheme
delete from flag_scheme_veto where flag_scheme_id = $1::bigint;
