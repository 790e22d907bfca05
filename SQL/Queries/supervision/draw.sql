-- Draws a sample. $1 programme  $2 year  $3 place  $4 percent  $5 now
-- Columns: sample
select draw_supervision($1::bigint, $2::integer, $3::text, $4::integer, $5::timestamptz);
