-- The group names that stand at a place's households. $1 place  $2 first code after it
-- Columns: group
select distinct h.group_name
from household h
where h.region_code >= $1::text and h.region_code < $2::text and h.group_name is not null
  and h.state = 'active'
order by h.group_name
limit 60;
