-- The chapters of a place for which cases are entered. $1 place  $2 code after it
-- Columns: chapter, code, name, name of the place
select c.chapter_id, c.region_code, c.name, r.name
from chapter c
join region r using (region_code)
where c.region_code >= $1::text and c.region_code < $2::text and c.state <> 'dissolved'
order by c.region_code, c.chapter_id;
