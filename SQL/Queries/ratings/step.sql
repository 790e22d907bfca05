-- Takes a step of a township's month; the table itself moves the month on.
-- $1 month of the register  $2 step  $3 reason or null  $4 account  $5 now
insert into month_step (flag_month_id, step, reason, taken_by, taken_at)
values ($1::bigint, $2::text, $3::text, $4::bigint, $5::timestamptz);
