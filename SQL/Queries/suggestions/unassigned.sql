-- How many suggestions of a place nobody has been given to see to, past the day for it.
-- $1 place  $2 first code after it  $3 today
-- Column: count
select count(*)
from chapter c
join suggestion s using (chapter_id)
where c.region_code >= $1::text and c.region_code < $2::text and s.state = 'received'
  and s.assign_by < $3::date;
