-- A household may be contacted again: its declining ends with a day. $1 declining  $2 day
update contact_declined set to_on = $2::date
where contact_declined_id = $1::bigint and to_on is null;
