-- Takes what lowers a flag no more out of a draft. $1 scheme  $2 kinds that stay
delete from flag_scheme_veto v where v.flag_scheme_id = $1::bigint and v.kind <> all ($2::text[]);
