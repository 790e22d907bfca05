-- Writes down what was handed over in kind. $1 case  $2 day  $3 what  $4 fen  $5 from whom  $6 account  $7 now
insert into case_gift (case_id, given_on, goods, goods_fen, source, entered_by, entered_at)
values ($1::bigint, $2::date, $3::text, $4::bigint, $5::text, $6::bigint, $7::timestamptz);
