-- Takes the last flags out of a draft. $1 scheme  $2 how many stay
delete from flag_scheme_flag f where f.flag_scheme_id = $1::bigint and f.rank > $2::integer;
