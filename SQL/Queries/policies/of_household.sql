-- The policies of a household, and of those that were merged into it, the latest first. $1 household
-- Columns: as find.sql
select p.insurance_policy_id, p.household_id, h.head_name, p.chapter_id, p.region_code, c.name, p.policy_no, p.insurer,
    p.from_on, p.to_on, p.premium_fen, p.paid_by, p.sum_insured_fen, k.claims, k.paid_fen, false,
    (select f.file_name from ledger_file f where f.ledger_file_id = p.ledger_file_id), p.ledger_line
from household h
join insurance_policy p using (household_id)
join chapter c on c.chapter_id = p.chapter_id
cross join lateral (
    select count(*)::int as claims, coalesce(sum(a.amount_fen), 0)::bigint as paid_fen from insurance_claim a
    where a.insurance_policy_id = p.insurance_policy_id and a.removed_at is null) k
where (h.household_id = $1::bigint or h.merged_into = $1::bigint) and p.removed_at is null
order by p.from_on desc, p.insurance_policy_id desc
limit 20;
