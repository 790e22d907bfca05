-- What the township confirmed about a household's hardship. $1 row of the project
-- Columns: row, ended on, why, is a reversal, is reversed, by whom, when
select l.project_lifting_id, l.lifted_on, l.reason, l.reverses is not null,
    exists (select from project_lifting r where r.reverses = l.project_lifting_id),
    coalesce(a.display_name, ''), l.confirmed_at
from project_lifting l
left join account_name(l.confirmed_by) a on true
where l.project_household_id = $1::bigint
order by l.project_lifting_id;
