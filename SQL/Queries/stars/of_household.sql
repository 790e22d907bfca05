-- What a household applied for over the years, the latest first. $1 household
-- Columns: application, year, state, stars or null, by which way it came, applied on
select a.star_application_id, r.year, a.state, a.stars, a.channel, a.applied_on
from star_application a
join star_round r using (star_round_id)
where a.household_id = $1::bigint
order by r.year desc, a.star_application_id desc;
