-- Sets how many days notices of a township hang at least. $1 township  $2 from  $3 days  $4 account  $5 now
insert into notice_rule (region_code, from_on, days, entered_by, entered_at)
values ($1::text, $2::date, $3::smallint, $4::bigint, $5::timestamptz);
