-- Says to which flag a proven fact lowers. $1 scheme  $2 kind  $3 rank
insert into flag_scheme_veto (flag_scheme_id, kind, lowers_to)
values ($1::bigint, $2::text, $3::smallint);
