-- Photos of a notice as it hung. $1 notice
-- Columns: row, digest, type, name, bytes, width or null, height or null
select f.notice_file_id, f.digest, f.media_type, f.name, f.bytes, f.width, f.height
from notice_file f
where f.notice_id = $1::bigint and f.removed_at is null
order by f.notice_file_id;
