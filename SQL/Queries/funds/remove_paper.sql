-- Takes a paper off an entry. $1 row  $2 entry  $3 account  $4 now
update fund_voucher
set removed_at = $4::timestamptz, removed_by = $3::bigint
where fund_voucher_id = $1::bigint and fund_entry_id = $2::bigint and removed_at is null;
