-- Every row kept about a member or a household. $1 member or null  $2 household or null
-- Columns: kind, day or null, what it says or null
select k.topic, k.day, k.words from kept_about($1::bigint, $2::bigint) k;
