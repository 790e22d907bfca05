-- The chapter of a place that takes suggestions. $1 code
-- Columns: code, name of the place, chapter
select b.region_code, r.name, b.chapter
from published_box b
join published_region r using (region_code)
where b.region_code = $1::text;
