-- One policy. $1 policy
-- Columns: policy, household, its head's name, chapter, code, chapter's name, number, insurer or null, from, to,
-- premium in fen, who paid or null, sum insured or null, claims, their sum, taken back, ledger file or null, its line
select p.insurance_policy_id, p.household_id, h.head_name, p.chapter_id, p.region_code, c.name, p.policy_no, p.insurer,
    p.from_on, p.to_on, p.premium_fen, p.paid_by, p.sum_insured_fen, k.claims, k.paid_fen, p.removed_at is not null,
    (select f.file_name from ledger_file f where f.ledger_file_id = p.ledger_file_id), p.ledger_line
from insurance_policy p
join household h using (household_id)
join chapter c on c.chapter_id = p.chapter_id
cross join lateral (
    select count(*)::int as claims, coalesce(sum(a.amount_fen), 0)::bigint as paid_fen from insurance_claim a
    where a.insurance_policy_id = p.insurance_policy_id and a.removed_at is null) k
where p.insurance_policy_id = $1::bigint;
