-- Closes a venue. $1 venue  $2 chapter  $3 day
update venue set closed_on = $3::date
where venue_id = $1::bigint and chapter_id = $2::bigint and closed_on is null;
