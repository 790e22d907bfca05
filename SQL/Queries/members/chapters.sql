-- The chapters of a township that may take people in. $1 township  $2 first code after it
-- Columns: chapter, code, name, state, no groups
select c.chapter_id, c.region_code, c.name, c.state, array[]::text[]
from chapter c
where c.region_code >= $1::text and c.region_code < $2::text and c.state <> 'dissolved'
order by c.region_code;
