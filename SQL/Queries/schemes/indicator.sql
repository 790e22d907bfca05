-- Names an indicator of a draft. $1 scheme  $2 indicator  $3 place on the sheet  $4 label
insert into flag_scheme_indicator (flag_scheme_id, code, sort, label)
values ($1::bigint, $2::text, $3::smallint, $4::text)
on conflict (flag_scheme_id, code) do update set sort = excluded.sort, label = excluded.label;
