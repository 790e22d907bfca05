-- The households that a notice names. $1 notice
-- Columns: notice, application, name of the place, masked name, stars, five-star
select s.notice_id, s.star_application_id, s.place, s.masked_name, s.stars, s.is_five
from published_star s
where s.notice_id = $1::bigint
order by s.place, s.stars desc, s.star_application_id;
