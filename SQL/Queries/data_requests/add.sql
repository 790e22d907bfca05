-- Enters a request about personal data. $1 member or null  $2 household or null  $3 kind  $4 purpose or null
-- $5 channel  $6 content or null  $7 received on  $8 due on  $9 now
-- Column: request
insert into data_request (member_id, household_id, kind, purpose, channel, content, received_on, due_on,
    entered_by, entered_at)
values ($1::bigint, $2::bigint, $3::text, $4::text, $5::text, $6::text, $7::date, $8::date,
    (select account_id from session_reach), $9::timestamptz)
returning data_request_id;
