-- One item household by household, the farthest apart first. A page goes on after the last row of the one before.
-- $1 round  $2 place  $3 code after it  $4 item  $5 how far apart the last row was or null  $6 its application
-- Columns: application, head, name of the place, own points or null, the village's or null, gap or null, reason or
-- null, logged rows or null
select a.star_application_id, a.head_name, g.name, w.self_points, w.points, w.gap, w.reason, w.logged_rows
from star_application a
join region g on g.region_code = a.region_code
join lateral (select max(o.turn) as turn from star_outcome o
    where o.star_application_id = a.star_application_id) t on true
join star_village_score w on w.star_application_id = a.star_application_id and w.turn = t.turn
where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
  and w.code = $4::text
  and ($5::integer is null
    or (coalesce(abs(w.gap), -1), -a.star_application_id) < ($5::integer, -$6::bigint))
order by coalesce(abs(w.gap), -1) desc, a.star_application_id
limit 101;
