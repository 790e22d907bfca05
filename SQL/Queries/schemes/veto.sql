-- Says to which flag a proven fact lowers. $1 scheme  $2 kind  $3 rank  $4 note or null
insert into flag_scheme_veto (flag_scheme_id, kind, lowers_to, note)
values ($1::bigint, $2::text, $3::smallint, $4::text)
on conflict (flag_scheme_id, kind) do update set lowers_to = excluded.lowers_to, note = excluded.note;
