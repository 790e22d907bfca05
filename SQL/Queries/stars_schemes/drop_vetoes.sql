-- Takes the facts out of a draft that it has no more. $1 scheme  $2 codes that stay
delete from star_veto_rule v where v.star_scheme_id = $1::bigint and v.code <> all ($2::text[]);
