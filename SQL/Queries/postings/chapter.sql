-- A chapter as its board's page names it. $1 chapter
-- Columns: chapter, code, name, dissolved
select c.chapter_id, c.region_code, c.name, c.state = 'dissolved'
from chapter c
where c.chapter_id = $1::bigint;
