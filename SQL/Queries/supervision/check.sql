-- Notes what a visit found. $1 sample  $2 case  $3 result  $4 note or null  $5 day  $6 account  $7 now
insert into supervision_check (supervision_sample_id, case_id, result, note, checked_on, checked_by, checked_at)
values ($1::bigint, $2::bigint, $3::text, $4::text, $5::date, $6::bigint, $7::timestamptz);
