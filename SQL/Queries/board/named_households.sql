-- Which households the notices in force on a day name, with the stars they won; the objection to one is made by
-- the number of its application. $1 place  $2 code after it  $3 township  $4 day
-- Columns: notice, application, name of the place, masked name, stars, five-star
select s.notice_id, s.star_application_id, s.place, s.masked_name, s.stars, s.is_five
from published_notice n
join published_star s using (notice_id)
where (n.region_code >= $1::text and n.region_code < $2::text or n.region_code = $3::text)
  and n.from_on <= $4::date and n.to_on >= $4::date
order by s.notice_id, s.place, s.stars desc, s.star_application_id;
