-- What a village thinks of itself for one source; the last row counts.
-- $1 chapter  $2 first day of the month  $3 source  $4 points  $5 note or null  $6 account  $7 now
insert into self_points (chapter_id, month, source, points, note, entered_by, entered_at)
values ($1::bigint, $2::date, $3::smallint, $4::integer, $5::text, $6::bigint, $7::timestamptz);
