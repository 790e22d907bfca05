-- What may go onto the township's notice now. $1 round  $2 place  $3 code after it
-- Columns: application
select a.star_application_id
from star_application a
where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
  and a.state = 'approved'
order by a.star_application_id;
