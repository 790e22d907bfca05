-- The years in which a township opened a round. $1 township
-- Columns: year
select r.year from star_round r where r.region_code = $1::text order by r.year;
