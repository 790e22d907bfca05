-- Draws a sample among what came onto notice since the last drawing. $1 round  $2 now
-- Columns: sample
select draw_star_sample($1::bigint, $2::timestamptz);
