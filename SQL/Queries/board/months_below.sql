-- The months that townships in a range of codes have published, the newest first.
-- $1 first code  $2 code after the last
-- Columns: month
select month
from published_month
where region_code >= $1::text and region_code < $2::text and is_last
group by month
order by month desc
limit 36;
