-- The programmes that may pay in a place. $1 place
-- Columns: programme, name
select g.programme_id, g.name
from programme g
where g.region_code is null or $1::text ^@ g.region_code or g.region_code ^@ $1::text
order by g.region_code nulls first, g.programme_id;
