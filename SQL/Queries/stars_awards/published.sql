-- The awards in force in a place on a day, for its board. $1 place  $2 code after it  $3 day
-- Columns: village, masked name, stars, with all five
select place, masked_name, stars, is_five
from published_award
where region_code >= $1::text and region_code < $2::text and state = 'valid' and valid_to >= $3::date
order by is_five desc, stars desc, region_code, serial
limit 2000;
