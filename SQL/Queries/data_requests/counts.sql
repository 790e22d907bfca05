-- How many rows list.sql pages through. $1 place  $2 first code after it  $3 today  $4 last day that is called soon
-- Columns: open, overdue, soon, answered
select count(*) filter (where o.waits), count(*) filter (where o.waits and d.due_on < $3::date),
    count(*) filter (where o.waits and d.due_on between $3::date and $4::date),
    count(*) filter (where not o.waits)
from data_request d cross join lateral (select d.state in ('received', 'in_work', 'proposed') as waits) o
where d.region_code >= $1::text and d.region_code < $2::text;
