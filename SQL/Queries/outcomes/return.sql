-- What R7 says of each project of a place besides its figures. $1 place  $2 code after it
-- Columns: project, operator, scale or null, its unit or null
select p.project_id, p.operator_name, p.scale::text, p.scale_unit
from project p
where p.region_code >= $1::text and p.region_code < $2::text;
