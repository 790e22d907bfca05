-- The appeals of a place that wait for an answer, the oldest first. $1 place  $2 code after it
-- Columns: application, head, village, received on
select l.star_application_id, a.head_name, r.name, l.received_on
from star_appeal l
join star_application a using (star_application_id)
join region r on r.region_code = l.region_code
where l.region_code >= $1::text and l.region_code < $2::text and l.granted is null
order by l.received_on, l.star_appeal_id
limit 200;
