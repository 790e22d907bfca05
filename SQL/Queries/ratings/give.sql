-- Gives a chapter its points by hand for one source, unless somebody gave others since a row was looked
-- at; the last row counts.
-- $1 chapter  $2 first day of the month  $3 source  $4 points  $5 reason  $6 measure or null  $7 account
-- $8 now  $9 the row looked at, 0 for none
insert into hand_points (chapter_id, month, source, points, reason, measure, entered_by, entered_at)
select $1::bigint, $2::date, $3::smallint, $4::integer, $5::text, $6::text, $7::bigint, $8::timestamptz
where not exists (
    select from hand_points h
    where h.chapter_id = $1::bigint and h.month = $2::date and h.source = $3::smallint
      and h.hand_points_id > $9::bigint);
