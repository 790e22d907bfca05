-- Which chapters took part in a township's activity. $1 record
-- Columns: row, chapter, name
select t.attending_chapter_id, t.chapter_id,
    coalesce((select c.name from chapter c where c.chapter_id = t.chapter_id), '')
from attending_chapter t
where t.record_id = $1::bigint and t.withdrawn_at is null
order by t.region_code, t.attending_chapter_id;
