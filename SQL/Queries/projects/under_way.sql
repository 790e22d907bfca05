-- The projects a chapter's book may pay for: its own, or of a township those of its villages. $1 chapter
-- Columns: project, name. A colon is the first character after the digits.
select p.project_id, p.name
from chapter c
join project p on p.region_code >= c.region_code and p.region_code < c.region_code || ':'
where c.chapter_id = $1::bigint and p.state in ('contracted', 'funded', 'running', 'accepted', 'repaying')
order by p.region_code, p.project_id
limit 300;
