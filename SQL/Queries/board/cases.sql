-- Whose case is on notice at a place and in it on a day. $1 place  $2 code after it  $3 day
-- Columns: name of the village, masked name or null for a child, the township's notice, first day, last day
select c.place, c.masked_name, c.of_the_township, c.from_on, c.to_on
from published_case c
where c.region_code >= $1::text and c.region_code < $2::text and c.from_on <= $3::date and c.to_on >= $3::date
order by c.of_the_township, c.region_code, c.from_on, c.masked_name
limit 500;
