-- Takes a suggestion further. $1 suggestion  $2 step  $3 day  $4 words or null  $5 now
insert into suggestion_step (suggestion_id, step, day, words, taken_by, taken_at)
values ($1::bigint, $2::text, $3::date, $4::text, (select account_id from session_reach), $5::timestamptz);
