-- A notice of households that hangs on a day, for whoever objects from the web. $1 notice  $2 day
-- Columns: notice, code, name of the place, title, where to object, first day, last day
select n.notice_id, n.region_code, r.name, n.title, n.objections_at, n.from_on, n.to_on
from published_notice n
join published_region r using (region_code)
where n.notice_id = $1::bigint and n.kind in ('stars', 'star_decisions') and n.from_on <= $2::date
  and n.to_on >= $2::date;
