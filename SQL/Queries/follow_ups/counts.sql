-- How many rows list.sql pages through. $1 place  $2 first code after it  $3 today
-- $4 last day that is called soon
-- Columns: open, overdue, soon, done
select count(*) filter (where f.done_at is null),
    count(*) filter (where f.done_at is null and f.due_on < $3::date),
    count(*) filter (where f.done_at is null and f.due_on between $3::date and $4::date),
    count(*) filter (where f.done_at is not null)
from chapter c
join follow_up f using (chapter_id)
where c.region_code >= $1::text and c.region_code < $2::text;
