-- What an application came to, turn by turn, the latest first. $1 application
-- Columns: turn, panel | ledger, points of the categories (null where nothing applies), total, stars, five-star,
-- computed at
select o.turn, o.came_by, o.categories, o.total, o.stars, o.is_five, o.computed_at
from star_outcome o
where o.star_application_id = $1::bigint
order by o.star_outcome_id desc;
