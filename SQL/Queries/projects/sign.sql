-- Signs the newest check of a project; the second signature accepts it. $1 project  $2 duty  $3 account  $4 now
insert into project_signature (project_acceptance_id, duty, signed_by, signed_at)
select max(k.project_acceptance_id), $2::text, $3::bigint, $4::timestamptz
from project_acceptance k
where k.project_id = $1::bigint
having count(*) > 0;
