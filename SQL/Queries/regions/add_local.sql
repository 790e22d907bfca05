-- Makes a local region (a township or village that the list lacks). Owner's connection.
-- $1 code  $2 name  $3 pseudo-region
insert into region (region_code, name, is_local, is_pseudo)
values ($1::text, $2::text, true, $3::boolean)
on conflict (region_code) do nothing;
