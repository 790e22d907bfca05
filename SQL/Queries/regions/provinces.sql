-- The provinces, by code. Columns: code, name
select region_code, name
from region
where level = 'province' and region_code < ':' and length(region_code) = 2 and valid_to is null
order by region_code;
