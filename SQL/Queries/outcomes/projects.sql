-- The projects of a place as they stood on a day, in figures. $1 place  $2 day
-- Columns: project, code, name, village, code of the township, its name, product, is a base, state, households or null
-- where they are not told, new, linked, led, without a role, lifted, fen of funding or null, fen spent or null, accepted
-- on or null
select o.project_id, o.region_code, o.name, o.village, o.town_code, o.town, o.product, o.is_base, o.state, o.households,
    o.new_households, o.linked_households, o.led_households, o.other_households, o.lifted, o.funding_fen,
    o.spent_fen, o.accepted_on
from project_outcomes($1::text, $2::date) o;
