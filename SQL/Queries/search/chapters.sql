-- The chapters of places, which are then looked through by words and by how they sound.
-- $1 places
-- Columns: chapter, name, name of the township or null
select c.chapter_id, c.name, (select r.name from region r where r.region_code = left(c.region_code, 9))
from unnest($1::text[]) as here (code)
cross join lateral (
    select h.chapter_id, h.name, h.region_code
    from chapter h
    where h.region_code >= here.code collate "C" and h.region_code < (here.code || ':') collate "C"
    offset 0) c
order by c.region_code, c.chapter_id;
