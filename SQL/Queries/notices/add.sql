-- Puts a notice up. $1 place  $2 kind  $3 year or null  $4 title  $5 text or null  $6 where to object
-- $7 first day  $8 last day  $9 account  $10 now
-- Columns: notice
insert into notice (region_code, kind, year, title, body, objections_at, from_on, to_on, posted_by,
    posted_at)
values ($1::text, $2::text, $3::smallint, $4::text, $5::text, $6::text, $7::date, $8::date, $9::bigint,
    $10::timestamptz)
returning notice_id;
