-- What may go onto the village's notice now. $1 round  $2 village
-- Columns: application
select a.star_application_id
from star_application a
where a.star_round_id = $1::bigint and a.region_code = $2::text
  and (a.state = 'passed' or a.state = 'rechecked' and (
      select s.notice_after_recheck from star_round r join star_scheme s using (star_scheme_id)
      where r.star_round_id = $1::bigint))
order by a.star_application_id;
