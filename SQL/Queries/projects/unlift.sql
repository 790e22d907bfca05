-- Takes a confirmation back. $1 row of the project  $2 why  $3 account  $4 now
insert into project_lifting (project_household_id, lifted_on, reason, reverses, confirmed_by, confirmed_at)
select l.project_household_id, l.lifted_on, $2::text, l.project_lifting_id, $3::bigint, $4::timestamptz
from project_lifting l
where l.project_household_id = $1::bigint and l.reverses is null
  and not exists (select from project_lifting r where r.reverses = l.project_lifting_id);
