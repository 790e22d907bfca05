-- Takes a charter further. $1 charter  $2 step  $3 day  $4 meeting or null  $5 households present or null
-- $6 votes for or null  $7 against or null  $8 what was checked or null  $9 reason or null  $10 now
insert into charter_step (charter_id, step, day, meeting, present_households, votes_for, votes_against, checks, reason,
    taken_by, taken_at)
values ($1::bigint, $2::text, $3::date, $4::text, $5::integer, $6::integer, $7::integer, $8::text[], $9::text,
    (select account_id from session_reach), $10::timestamptz);
