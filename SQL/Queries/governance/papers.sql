-- The papers of a charter as it was signed. $1 charter
-- Columns: paper, digest, media type, name, bytes, width or null, height or null
select p.charter_paper_id, p.digest, p.media_type, p.name, p.bytes, p.width, p.height
from charter_paper p
where p.charter_id = $1::bigint and p.removed_at is null
order by p.charter_paper_id;
