-- What there is to take out of returns that somebody has to make first: published months, rounds of five-star
-- households and summaries, from a year on. $1 township  $2 place  $3 year
-- Columns: code, period
select 'R5', to_char(m.month, 'YYYY-MM')
from flag_month m
where m.region_code = $1::text and m.month >= make_date($3::int, 1, 1) and m.published_at is not null
union all
select 'R6', r.year::text
from star_round r
where r.region_code = $1::text and r.year >= $3::int
union all
select 'R14', s.year::text
from annual_summary s
where s.region_code = $2::text and s.year >= $3::int;
