-- The months of which a place's chapters have published their funds, the latest first.
-- $1 place  $2 code after it
-- Columns: month
select distinct f.month
from published_fund f
where f.region_code >= $1::text and f.region_code < $2::text
order by f.month desc
limit 60;
