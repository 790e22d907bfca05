-- Takes back what was entered by mistake. $1 claim  $2 policy  $3 who  $4 now
update insurance_claim set removed_at = $4::timestamptz, removed_by = $3::bigint
where insurance_claim_id = $1::bigint and insurance_policy_id = $2::bigint and removed_at is null;
