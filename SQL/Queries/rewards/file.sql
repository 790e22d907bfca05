-- The evidence of a reward. $1 reward
-- Columns: reward, digest, type, name, bytes, width or null, height or null
select w.reward_id, w.digest, w.media_type, w.file_name, w.file_bytes, w.width, w.height
from reward w
where w.reward_id = $1::bigint and w.digest is not null;
