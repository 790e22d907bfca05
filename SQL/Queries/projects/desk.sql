-- The chapter a project is entered for. $1 chapter
-- Columns: chapter, code, name, is dissolved
select c.chapter_id, c.region_code, c.name, c.state = 'dissolved'
from chapter c
where c.chapter_id = $1::bigint;
