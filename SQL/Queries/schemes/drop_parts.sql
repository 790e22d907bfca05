-- Takes the parts out of a draft that it has no more. $1 scheme  $2 sources that stay
delete from flag_scheme_part p where p.flag_scheme_id = $1::bigint and p.source <> all ($2::integer[]);
