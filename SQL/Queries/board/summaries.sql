-- The years of which a place's summary is published, the newest first. $1 place
-- Columns: year
select p.year from published_summary p where p.region_code = $1::text order by p.year desc;
