-- The days off and the days worked instead, of a day's year and the two after it. $1 day
-- Columns: day, works
select h.day, h.works
from holiday h
where h.day >= date_trunc('year', $1::date::timestamp)::date
  and h.day < (date_trunc('year', $1::date::timestamp) + interval '3 years')::date
order by h.day;
