-- The households of a project, who takes part first. $1 project
-- Columns: row, household, head's name where she may be seen or null, role or null, support, skill or null, joined on
-- or null, left on or null, hardship ended on or null, account, version
select g.project_household_id, coalesce(s.household_id, g.household_id), coalesce(s.head_name, h.head_name), g.role,
    g.support, g.skill, g.joined_on, g.left_on,
    (select l.lifted_on from project_lifting l
     where l.project_household_id = g.project_household_id and l.reverses is null
       and not exists (select from project_lifting r where r.reverses = l.project_lifting_id)),
    g.entered_by, g.version
from project_household g
left join household h on h.household_id = g.household_id
left join household s on s.household_id = h.merged_into
where g.project_id = $1::bigint
order by g.left_on is not null, g.project_household_id;
