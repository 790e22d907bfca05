-- Gives a chapter its points by hand for one source; the last row counts.
-- $1 chapter  $2 first day of the month  $3 source  $4 points  $5 reason  $6 measure or null  $7 account
-- $8 now
insert into hand_points (chapter_id, month, source, points, reason, measure, entered_by, entered_at)
values ($1::bigint, $2::date, $3::smallint, $4::integer, $5::text, $6::text, $7::bigint,
    $8::timestamptz);
