-- Who is named in the notices in force on a day. $1 place  $2 code after it  $3 township  $4 day
-- Columns: notice, name of the place, masked name
select e.notice_id, e.place, e.masked_name
from published_notice n
join published_nominee e using (notice_id)
where (n.region_code >= $1::text and n.region_code < $2::text or n.region_code = $3::text)
  and n.from_on <= $4::date and n.to_on >= $4::date
order by e.notice_id, e.place, e.masked_name;
