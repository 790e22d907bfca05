-- The notices in force on a day: of a place, of what lies in it, and of its township.
-- $1 place  $2 code after it  $3 township  $4 day
-- Columns: notice, code, name of the place, title, text or null, where to object, first day, last day
select n.notice_id, n.region_code, r.name, n.title, n.body, n.objections_at, n.from_on, n.to_on
from published_notice n
join published_region r using (region_code)
where (n.region_code >= $1::text and n.region_code < $2::text or n.region_code = $3::text)
  and n.from_on <= $4::date and n.to_on >= $4::date
order by n.from_on desc, n.notice_id desc
limit 50;
