-- Where a hold was laid, and whether it is still in force. $1 hold
-- Columns: place, in force
select h.region_code, h.lifted_at is null from retention_hold h where h.retention_hold_id = $1::bigint;
