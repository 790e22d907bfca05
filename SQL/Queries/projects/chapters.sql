-- The living chapters of a place, for which a project may be entered. $1 place  $2 first code after it
-- Columns: chapter, code, name, is dissolved
select c.chapter_id, c.region_code, c.name, false
from chapter c
where c.region_code >= $1::text and c.region_code < $2::text and c.state <> 'dissolved'
order by c.region_code, c.chapter_id
limit 300;
