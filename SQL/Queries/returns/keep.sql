-- Records that a return was taken out. $1 code  $2 place  $3 period  $4 form  $5 whether numbers stood in it whole
-- $6 now
-- Columns: nothing
insert into return_export (code, region_code, period, form, is_whole, exported_by, exported_at)
values ($1::text, $2::text, $3::text, $4::text, $5::boolean, (select account_id from session_reach), $6::timestamptz);
