-- The policies behind R10 (domain 9) of a place's year, as the ledger of policies has them.
-- $1 place  $2 first code after it  $3 first day  $4 day after the last
-- Columns: number, the head's ID number, sealed, or null, chapter's name, head's name, begins on, ends on, premium in
-- fen, who paid it or null
select p.policy_no, h.head_id_sealed, c.name, h.head_name, p.from_on, p.to_on, p.premium_fen, p.paid_by
from insurance_policy p
join household h using (household_id)
join chapter c on c.chapter_id = p.chapter_id
where p.region_code >= $1::text and p.region_code < $2::text and p.removed_at is null
  and p.from_on >= $3::date and p.from_on < $4::date
order by p.region_code, p.from_on, p.insurance_policy_id;
