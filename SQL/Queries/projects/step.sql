-- Takes a step with a project; the table says whether it is to be taken. $1 project  $2 step  $3 why or null
-- $4 day  $5 to or null  $6 present or null  $7 for or null  $8 against or null  $9 account  $10 now
insert into project_step (project_id, step, reason, day, ends_on, present, votes_for, votes_against, taken_by,
    taken_at)
values ($1::bigint, $2::text, $3::text, $4::date, $5::date, $6::smallint, $7::smallint, $8::smallint, $9::bigint,
    $10::timestamptz);
