-- Holds a chapter for an act: nobody joins it or changes it before this transaction ends. $1 chapter
-- Columns: region, state, version, name, founded or null
select c.region_code, c.state, c.version, c.name, c.founded_on
from chapter c
where c.chapter_id = $1::bigint
for update;
