-- The chapters of a place, how many members each has at the year's end, and its nominations.
-- $1 place  $2 code after it  $3 year  $4 today
-- Columns: chapter, code, name, members, nominations that wait, on notice, confirmed
select c.chapter_id, c.region_code, c.name, members_at_year_end(c.chapter_id, $3::integer, $4::date),
    count(*) filter (where e.state = 'nominated'), count(*) filter (where e.state = 'posted'),
    count(*) filter (where e.state = 'confirmed')
from chapter c
left join excellent_member e on e.chapter_id = c.chapter_id and e.year = $3::integer
where c.region_code >= $1::text and c.region_code < $2::text and c.state <> 'dissolved'
group by c.chapter_id
order by c.region_code
limit 500;
