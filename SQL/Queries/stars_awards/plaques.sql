-- The plaques of a township's year, in the order of their numbers. $1 place  $2 code after it  $3 year  $4 today
-- Columns: serial, village, head, stars, with all five, last day
select w.serial, r.name, a.head_name, w.stars, w.is_five, w.valid_to
from star_award w
join star_application a using (star_application_id)
join region r on r.region_code = w.region_code
where w.region_code >= $1::text and w.region_code < $2::text and w.year = $3::integer
  and w.state in ('valid', 'suspended') and w.valid_to >= $4::date
order by w.number
limit 5000;
