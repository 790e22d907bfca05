-- Changes a draft; no row if somebody else changed it since it was looked at. $1 scheme  $2 township
-- $3 version seen  $4 name  $5 preset  $6 mode  $7 rates enterprises  $8 days to enter  $9 statement day
-- $10 note or null
update flag_scheme set name = $4::text, preset = $5::text, mode = $6::text,
    rates_enterprises = $7::boolean, days_to_enter = $8::smallint, statement_day = $9::smallint,
    note = $10::text
where flag_scheme_id = $1::bigint and region_code = $2::text and version = $3::integer
  and state = 'draft';
