-- What the insurer paid on a policy, the latest first. $1 policy
-- Columns: claim, day, amount in fen
select a.insurance_claim_id, a.paid_on, a.amount_fen
from insurance_claim a
where a.insurance_policy_id = $1::bigint and a.removed_at is null
order by a.paid_on desc, a.insurance_claim_id desc;
