-- What was handed over in the townships of a place in a year, as totals. $1 place  $2 year
-- Columns: code, name, rewards, fen, rewards in things
select region_code, name, rewards, fen, things from reward_totals($1::text, $2::integer);
