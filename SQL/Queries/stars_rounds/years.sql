-- The rounds of a township, the latest first. $1 township
-- Columns: year, state
select r.year, r.state from star_round r where r.region_code = $1::text order by r.year desc;
