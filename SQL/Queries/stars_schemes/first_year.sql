-- The first year that a scheme may begin with: this one, or the one after the last round. $1 township  $2 this year
-- Columns: year
select greatest($2::integer, coalesce(max(r.year) + 1, 0)) from star_round r where r.region_code = $1::text;
