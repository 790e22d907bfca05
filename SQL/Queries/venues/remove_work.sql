-- Takes back what was entered by mistake. $1 work  $2 venue  $3 who takes it back  $4 now
update venue_work set removed_at = $4::timestamptz, removed_by = $3::bigint
where venue_work_id = $1::bigint and venue_id = $2::bigint and removed_at is null;
