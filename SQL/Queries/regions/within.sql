-- Finds regions of any level below one region by a piece of the name or of the code's end.
-- $1 region above  $2 what was typed  $3 last code or null  $4 how many
-- Columns: code, name, level
select region_code, name, level
from region
where region_code > case when $3::text is null then $1::text else $3::text end and region_code < $1::text || ':'
  and (position($2::text in name) > 0 or position($2::text in substr(region_code, length($1::text) + 1)) > 0)
  and valid_to is null
order by region_code
limit $4::int;
