-- Records a reward. $1 chapter  $2 year  $3 month or null  $4 nomination or null  $5 what  $6 quantity or null
-- $7 fen or null  $8 handed over on  $9 by whom  $10 received by  $11 digest or null  $12 type or null
-- $13 name or null  $14 bytes or null  $15 width or null  $16 height or null  $17 account  $18 now
insert into reward (chapter_id, year, month, excellent_member_id, thing, quantity, amount_fen, handed_on,
    handed_by, received_by, digest, media_type, file_name, file_bytes, width, height, entered_by, entered_at)
values ($1::bigint, $2::smallint, $3::date, $4::bigint, $5::text, $6::integer, $7::bigint, $8::date,
    $9::text, $10::text, $11::bytea, $12::text, $13::text, $14::integer, $15::integer, $16::integer,
    $17::bigint, $18::timestamptz);
