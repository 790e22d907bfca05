-- Enters the representatives' vote on an application. $1 application  $2 held on  $3 present  $4 in favour
-- $5 against  $6 reason or null  $7 account  $8 now
insert into star_vote (star_application_id, held_on, present, in_favour, against, reason, entered_by, entered_at)
values ($1::bigint, $2::date, $3::smallint, $4::smallint, $5::smallint, $6::text, $7::bigint, $8::timestamptz);
