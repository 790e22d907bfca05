-- Keeps a line of the bank's list; the same line again adds nothing.
-- $1 account  $2 day  $3 fen  $4 what  $5 balance in fen or null  $6 its turn among those alike  $7 account of hers
-- $8 now
insert into bank_line (fund_account_id, booked_on, amount_fen, what, balance_fen, turn, entered_by, entered_at)
values ($1::bigint, $2::date, $3::bigint, $4::text, $5::bigint, $6::integer, $7::bigint, $8::timestamptz)
on conflict do nothing;
