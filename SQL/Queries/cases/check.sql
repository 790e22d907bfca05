-- Writes down a year's look at a case. $1 case  $2 year  $3 result  $4 why or null  $5 account  $6 now
insert into case_check (case_id, year, result, reason, checked_by, checked_at)
values ($1::bigint, $2::smallint, $3::text, $4::text, $5::bigint, $6::timestamptz);
