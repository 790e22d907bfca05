-- The policies of a place that began in a year, a page at a time.
-- $1 place  $2 end of its codes  $3 first day  $4 first day after  $5 payer, 'unknown', 'claimed' or null for all
-- $6 begun before this day, or on it with a lower number  $7 that number
-- Columns: as find.sql
select p.insurance_policy_id, p.household_id, h.head_name, p.chapter_id, p.region_code, c.name, p.policy_no, p.insurer,
    p.from_on, p.to_on, p.premium_fen, p.paid_by, p.sum_insured_fen, k.claims, k.paid_fen, false,
    (select f.file_name from ledger_file f where f.ledger_file_id = p.ledger_file_id), p.ledger_line
from insurance_policy p
join household h using (household_id)
join chapter c on c.chapter_id = p.chapter_id
cross join lateral (
    select count(*)::int as claims, coalesce(sum(a.amount_fen), 0)::bigint as paid_fen from insurance_claim a
    where a.insurance_policy_id = p.insurance_policy_id and a.removed_at is null) k
where p.region_code >= $1::text and p.region_code < $2::text and p.removed_at is null
  and p.from_on >= $3::date and p.from_on < $4::date
  and ($5::text is null or p.paid_by = $5::text or $5::text = 'unknown' and p.paid_by is null
       or $5::text = 'claimed' and k.claims > 0)
  and (p.from_on, p.insurance_policy_id) < ($6::date, $7::bigint)
order by p.from_on desc, p.insurance_policy_id desc
limit 51;
