-- Undoes a match that was wrong. $1 match  $2 account of the money  $3 account  $4 now
update bank_match m
set removed_at = $4::timestamptz, removed_by = $3::bigint
from bank_line b
where m.bank_match_id = $1::bigint and b.bank_line_id = m.bank_line_id and b.fund_account_id = $2::bigint
  and m.removed_at is null;
