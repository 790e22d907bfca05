-- The member groups of a chapter, the open ones first, numbers in their order. $1 chapter
-- The members are counted as far as the person here reaches people.
-- Columns: group, name, closed on or null, version, active members
select g.member_group_id, g.name, g.closed_on, g.version,
    (select count(*) from member m
     where m.member_group_id = g.member_group_id and m.state = 'active')
from member_group g
where g.chapter_id = $1::bigint
order by g.closed_on nulls first, nullif(regexp_replace(g.name, '[^0-9]', '', 'g'), '')::numeric,
    g.name;
