-- Begins a summary; the table fills it with the sentences of its template. $1 place  $2 year  $3 account  $4 now
insert into annual_summary (region_code, year, begun_by, begun_at)
values ($1::text, $2::smallint, $3::bigint, $4::timestamptz);
