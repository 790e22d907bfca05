-- The households of a place's projects summed over it, and over each township of a county. $1 place  $2 day
-- Columns: code, households or null where they are not told, new, linked, led, without a role, lifted
select o.code, o.households, o.new_households, o.linked_households, o.led_households, o.other_households, o.lifted
from outcome_sums($1::text, $2::date) o;
