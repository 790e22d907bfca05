-- The places directly below one that have not ended, by code. $1 code
-- Columns: code, name
select region_code, name
from published_region
where parent_code = $1::text and not has_ended
order by region_code;
