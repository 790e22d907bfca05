-- The months that townships in a range of codes have published, as far as the person here may see them.
-- $1 first code  $2 code after the last
-- Columns: month
select month
from flag_month
where region_code >= $1::text and region_code < $2::text and published_revision is not null
group by month
order by month desc
limit 36;
