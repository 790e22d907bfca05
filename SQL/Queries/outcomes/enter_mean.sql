-- Enters what people of a township earn in a year, a head. $1 township  $2 year  $3 yuan  $4 where it was published
-- $5 account  $6 now
insert into local_mean_income (region_code, year, yuan, source, entered_by, entered_at)
values ($1::text, $2::smallint, $3::integer, $4::text, $5::bigint, $6::timestamptz);
