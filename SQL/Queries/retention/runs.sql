-- The newest of the site's own clearings, for the whole house.
-- Columns: rule, moment, cleared
select r.rule, r.run_at, r.cleared
from retention_run r
where r.region_code is null
order by r.retention_run_id desc
limit 20;
