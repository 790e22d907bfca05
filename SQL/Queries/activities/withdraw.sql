-- Takes back that somebody took part. $1 row  $2 record  $3 now
update participation
set withdrawn_at = $3::timestamptz
where participation_id = $1::bigint and record_id = $2::bigint and withdrawn_at is null;
