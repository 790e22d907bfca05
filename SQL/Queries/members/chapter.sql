-- A chapter that may take people in, with its open groups. $1 chapter
-- Columns: chapter, code, name, state, groups ('key name')
select c.chapter_id, c.region_code, c.name, c.state,
    array(select g.member_group_id || ' ' || g.name from member_group g
          where g.chapter_id = c.chapter_id and g.closed_on is null
          order by length(g.name), g.name)
from chapter c
where c.chapter_id = $1::bigint;
