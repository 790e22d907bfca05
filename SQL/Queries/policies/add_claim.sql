-- Enters what an insurer paid. $1 policy  $2 day  $3 amount in fen  $4 who enters it  $5 now
insert into insurance_claim (insurance_policy_id, paid_on, amount_fen, entered_by, entered_at)
select p.insurance_policy_id, $2::date, $3::bigint, $4::bigint, $5::timestamptz
from insurance_policy p
where p.insurance_policy_id = $1::bigint and p.removed_at is null;
