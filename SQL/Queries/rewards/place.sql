-- Where a reward was handed over. $1 reward
-- Columns: code
select w.region_code from reward w where w.reward_id = $1::bigint;
