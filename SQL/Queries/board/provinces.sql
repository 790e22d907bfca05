-- The provinces, by code. Columns: code, name
select region_code, name
from published_region
where region_code < ':' and length(region_code) = 2 and not has_ended
order by region_code;
