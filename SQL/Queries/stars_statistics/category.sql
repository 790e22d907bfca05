-- One category household by household, the fewest points first. A page goes on after the last row of the one
-- before. $1 round  $2 place  $3 code after it  $4 place of the category, 1 to 5  $5 points of the last row or null
-- $6 its application
-- Columns: application, head, name of the place, points or null
select a.star_application_id, a.head_name, g.name, a.categories[$4::integer]
from star_application a
join region g on g.region_code = a.region_code
where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
  and a.categories is not null
  and ($5::integer is null
    or (coalesce(a.categories[$4::integer], -1), a.star_application_id) > ($5::integer, $6::bigint))
order by coalesce(a.categories[$4::integer], -1), a.star_application_id
limit 101;
