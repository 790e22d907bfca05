-- What a village's representatives have to vote on. $1 round  $2 village
-- Columns: application, head, group or null, the day the scores came together, categories or null, total or null,
-- stars or null, five-star or null
select a.star_application_id, a.head_name, a.group_name,
    (o.computed_at at time zone interval '8 hours')::date, a.categories, a.total, a.stars, a.is_five
from star_application a
join star_outcome o on o.star_application_id = a.star_application_id and o.turn = a.turn
where a.star_round_id = $1::bigint and a.region_code = $2::text and a.state = 'scored'
order by a.total desc, a.star_application_id
limit 300;
