-- An award as anybody may look it up. $1 serial
-- Columns: serial, village, township, code of the township, masked name, year, stars, with all five, awarded on,
-- last day, state
select serial, place, township, left(region_code, 9), masked_name, year, stars, is_five, awarded_on, valid_to, state
from published_award
where serial = $1::text;
