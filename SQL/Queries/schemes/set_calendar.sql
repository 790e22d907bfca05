-- Sets the days of a township from a month on. $1 township  $2 first day of the month  $3 day of closing
-- $4 computing  $5 hand points  $6 approval  $7 board  $8 days of appeal  $9 account  $10 now
insert into rating_calendar (region_code, from_month, closes_day, computed_day, hand_day, approval_day,
    board_day, appeal_days, entered_by, entered_at)
values ($1::text, $2::date, $3::smallint, $4::smallint, $5::smallint, $6::smallint, $7::smallint,
    $8::smallint, $9::bigint, $10::timestamptz);
