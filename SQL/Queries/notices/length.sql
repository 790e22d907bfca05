-- How many days a notice of a place hangs at least, if it begins that day. $1 place  $2 day
-- Columns: days
select notice_days($1::text, $2::date);
