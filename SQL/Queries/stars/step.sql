-- A step of the household's own, or of whoever keeps its village for it. $1 application  $2 event  $3 now
insert into star_step (star_application_id, event, taken_by, taken_at)
values ($1::bigint, $2::text, (select account_id from session_reach), $3::timestamptz);
