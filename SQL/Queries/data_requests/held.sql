-- What keeps a deletion from being carried out now. $1 request  $2 today
-- Column: what holds it, or null
select deletion_held($1::bigint, $2::date);
