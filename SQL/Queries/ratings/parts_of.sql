-- The prefectures below a region that have townships; one of them at a time is computed. $1 first code
-- $2 code after the last
-- Columns: prefecture
select distinct left(r.region_code, 4)
from region r
where r.region_code >= $1::text and r.region_code < $2::text and r.level = 'township'
order by 1;
