-- A household is no more: moved away, or dissolved. $1 household  $2 day
update household set state = 'ended', ended_on = $2::date
where household_id = $1::bigint and state = 'active';
