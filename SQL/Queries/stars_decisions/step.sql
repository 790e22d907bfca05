-- Takes a step with several applications. $1 applications  $2 event  $3 notice or null  $4 reason or null
-- $5 account  $6 now
insert into star_step (star_application_id, event, notice_id, reason, taken_by, taken_at)
select u.id, $2::text, $3::bigint, $4::text, $5::bigint, $6::timestamptz
from unnest($1::bigint[]) u (id)
order by u.id;
