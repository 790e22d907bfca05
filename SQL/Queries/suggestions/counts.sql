-- How many rows list.sql pages through. $1 place  $2 first code after it  $3 today
-- $4 last day that is called soon
-- Columns: open, overdue, soon, answered
select count(*) filter (where s.state in ('received', 'assigned', 'reopened')),
    count(*) filter (where s.waits_until < $3::date),
    count(*) filter (where s.waits_until between $3::date and $4::date),
    count(*) filter (where s.state not in ('received', 'assigned', 'reopened'))
from chapter c
join suggestion s using (chapter_id)
where c.region_code >= $1::text and c.region_code < $2::text;
