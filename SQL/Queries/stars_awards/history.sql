-- A household's years, the latest first. $1 household
-- Columns: application, year, state, total or null, stars or null, with all five or null, award or null, serial or
-- null, state of the award or null, its last day or null
select a.star_application_id, o.year, a.state, a.total, coalesce(w.stars, a.stars), coalesce(w.is_five, a.is_five),
    w.star_award_id, w.serial, w.state, w.valid_to
from star_application a
join star_round o using (star_round_id)
left join star_award w using (star_application_id)
where a.household_id = $1::bigint and a.state <> 'draft'
order by o.year desc, a.star_application_id desc
limit 60;
