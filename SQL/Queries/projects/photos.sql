-- The photos of a project. $1 project
-- Columns: row, digest, type, name, bytes, width or null, height or null
select f.project_photo_id, f.digest, f.media_type, f.name, f.bytes, f.width, f.height
from project_photo f
where f.project_id = $1::bigint and f.removed_at is null
order by f.project_photo_id;
