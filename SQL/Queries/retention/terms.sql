-- How long each kind of row is kept, on a day. $1 day
-- Columns: rule, months
select distinct on (r.rule) r.rule, r.months
from retention_rule r
where r.from_on <= $1::date
order by r.rule, r.from_on desc;
