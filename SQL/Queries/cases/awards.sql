-- The five-star plaques of a household. $1 household
-- Columns: year, stars, day, valid to
select w.year, w.stars, w.awarded_on, w.valid_to
from star_award w
where w.household_id = $1::bigint
order by w.year desc, w.star_award_id desc;
