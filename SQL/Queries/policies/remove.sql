-- Takes back a policy that was entered by mistake. $1 policy  $2 who  $3 now
update insurance_policy set removed_at = $3::timestamptz, removed_by = $2::bigint
where insurance_policy_id = $1::bigint and removed_at is null;
