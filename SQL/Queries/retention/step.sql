-- Confirms or stops a proposal. $1 proposal  $2 event  $3 note or null  $4 day  $5 now
insert into retention_step (retention_proposal_id, event, note, taken_on, taken_by, taken_at)
values ($1::bigint, $2::text, $3::text, $4::date, (select account_id from session_reach), $5::timestamptz);
