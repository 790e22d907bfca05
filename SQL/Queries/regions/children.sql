-- The regions directly below one region, by code. $1 region  $2 last code or null  $3 how many
-- Columns: code, name, level, local, pseudo-region
select region_code, name, level, is_local, is_pseudo
from region
where parent_code = $1::text and region_code > case when $2::text is null then '' else $2::text end and valid_to is null
order by region_code
limit $3::int;
