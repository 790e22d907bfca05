-- The excellent members of a place, of the two last years that have any. $1 place  $2 code after it
-- Columns: year, name of the place, masked name
select year, place, masked_name
from published_excellent
where region_code >= $1::text and region_code < $2::text
  and year > (select max(p.year) from published_excellent p
              where p.region_code >= $1::text and p.region_code < $2::text) - 2
order by year desc, region_code, masked_name
limit 500;
