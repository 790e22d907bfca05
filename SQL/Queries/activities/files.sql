-- Photos and papers of a record. $1 record
-- Columns: row, digest, type, name, bytes, width or null, height or null
select f.activity_file_id, f.digest, f.media_type, f.name, f.bytes, f.width, f.height
from activity_file f
where f.record_id = $1::bigint and f.removed_at is null
order by f.activity_file_id;
