-- A township or village as the list of activities names it. $1 place  $2 first code after it
-- $3 first day of the month
-- Columns: name, its chapters ('key name'), days to enter a record in time
select r.name,
    array(select c.chapter_id || ' ' || c.name from chapter c
          where c.region_code >= $1::text and c.region_code < $2::text and c.state <> 'dissolved'
          order by c.region_code),
    (scheme_in_force($1::text, $3::date)).days_to_enter::integer
from region r
where r.region_code = $1::text;
