-- The first month of a township that has not closed. $1 township  $2 this month's first day  $3 now
-- Columns: month
select min(m.month) from (
    select ($2::date + make_interval(months => n))::date as month from generate_series(-2, 1) n) m
where closes_at($1::text, m.month) > $3::timestamptz
  and not exists (select from flag_month f where f.region_code = $1::text and f.month = m.month);
