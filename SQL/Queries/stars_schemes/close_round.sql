-- Closes a round. $1 round  $2 account  $3 now
update star_round set state = 'closed', closed_by = $2::bigint, closed_at = $3::timestamptz
where star_round_id = $1::bigint and state = 'open';
