-- Ends a programme: it takes nobody from that day on. $1 programme  $2 day
update programme set closed_on = $2::date
where programme_id = $1::bigint and closed_on is null;
