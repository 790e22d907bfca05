-- What was suggested in a place, by quarter and topic, of the quarters that ended before a day.
-- $1 place  $2 code after it  $3 first day of the first quarter  $4 first day of the quarter that runs
-- Columns: first day of the quarter, topic or null, received, answered, in time, accepted
select d.quarter, d.topic, sum(d.received)::int, sum(d.answered)::int, sum(d.in_time)::int, sum(d.accepted)::int
from published_digest d
where d.region_code >= $1::text and d.region_code < $2::text and d.quarter >= $3::date and d.quarter < $4::date
group by 1, 2
order by 1 desc, 2 nulls last;
