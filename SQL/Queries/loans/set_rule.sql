-- Sets what a township lends from a day on. $1 township  $2 from day  $3 least fen  $4 most fen  $5 why  $6 account
-- $7 now
insert into revolving_rule (region_code, valid_from, least_fen, cap_fen, note, set_by, set_at)
values ($1::text, $2::date, $3::bigint, $4::bigint, $5::text, $6::bigint, $7::timestamptz);
