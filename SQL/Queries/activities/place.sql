-- A township or village as the list of activities names it. $1 place  $2 first code after it
-- Columns: name, its chapters ('key name')
select r.name,
    array(select c.chapter_id || ' ' || c.name from chapter c
          where c.region_code >= $1::text and c.region_code < $2::text and c.state <> 'dissolved'
          order by c.region_code)
from region r
where r.region_code = $1::text;
