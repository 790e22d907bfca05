-- The chapter whose book is kept. $1 chapter
-- Columns: chapter, code, name, last closed day or null
select c.chapter_id, c.region_code, c.name, fund_closed_until(c.chapter_id)
from chapter c
where c.chapter_id = $1::bigint;
