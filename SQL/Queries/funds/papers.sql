-- The papers of an entry. $1 entry
-- Columns: row, digest, type, name, bytes, width or null, height or null
select v.fund_voucher_id, v.digest, v.media_type, v.name, v.bytes, v.width, v.height
from fund_voucher v
where v.fund_entry_id = $1::bigint and v.removed_at is null
order by v.fund_voucher_id;
