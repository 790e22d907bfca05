-- Sets a rate of a programme at a place from a day on.
-- $1 programme  $2 place  $3 class or null  $4 from  $5 fen  $6 per  $7 number of the notice  $8 account  $9 now
insert into programme_rate (programme_id, region_code, class, valid_from, amount_fen, per, notice_no, entered_by,
    entered_at)
values ($1::bigint, $2::text, $3::text, $4::date, $5::bigint, $6::text, $7::text, $8::bigint, $9::timestamptz);
