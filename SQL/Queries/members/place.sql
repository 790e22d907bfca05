-- A place with its chapters and groups, for the choices above the list.
-- $1 place  $2 first code after it
-- Columns: name of the place, its chapters ('code name'), the groups of its one chapter, that chapter
-- or null where there are several or none
select r.name,
    array(select c.region_code || ' ' || c.name from chapter c
          where c.region_code >= $1::text and c.region_code < $2::text and c.state <> 'dissolved'
          order by c.region_code),
    array(select g.name from member_group g
          where g.region_code = $1::text and length($1::text) = 12 and g.closed_on is null
          order by length(g.name), g.name),
    (select c.chapter_id from chapter c
     where c.region_code = $1::text and length($1::text) = 12 and c.state <> 'dissolved')
from region r
where r.region_code = $1::text;
