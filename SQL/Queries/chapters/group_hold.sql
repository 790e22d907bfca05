-- Holds a group while it is looked at: nobody is put into it meanwhile. $1 group  $2 chapter
-- Column: version
select g.version
from member_group g
where g.member_group_id = $1::bigint and g.chapter_id = $2::bigint and g.closed_on is null
for update;
