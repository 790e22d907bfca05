-- The rounds of a township that were held under a scheme. $1 scheme  $2 township
-- Columns: year
select r.year from star_round r
where r.star_scheme_id = $1::bigint and r.region_code = $2::text order by r.year;
