-- Opens a township's round. $1 township  $2 year  $3 scheme  $4 rows count from  $5 the eight days, from the first
-- of applying on  $6 note or null  $7 account  $8 now
insert into star_round (region_code, year, star_scheme_id, counts_from, apply_from, apply_to, score_from, score_to,
    meet_by, notice_by, decide_by, award_by, note, opened_by, opened_at)
values ($1::text, $2::smallint, $3::bigint, $4::date, ($5::date[])[1], ($5::date[])[2], ($5::date[])[3],
    ($5::date[])[4], ($5::date[])[5], ($5::date[])[6], ($5::date[])[7], ($5::date[])[8], $6::text, $7::bigint,
    $8::timestamptz);
