-- What townships below a place have published of a month, summed for each place so many digits long.
-- $1 first code  $2 code after the last  $3 digits  $4 first day of the month
-- Columns: code, townships, chapters, red, yellow, green, sum of totals
select left(region_code, $3::int), count(distinct left(region_code, 9)), count(*),
    count(*) filter (where colour = 'red'), count(*) filter (where colour = 'yellow'),
    count(*) filter (where colour = 'green'), sum(total)
from published_score
where found_at >= $1::text and found_at < $2::text and month = $4::date and is_last
group by 1
order by 1;
