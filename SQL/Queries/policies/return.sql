-- The return R10 (domain 9) of a place's year: a line a chapter with policies that began in it, or on which the
-- insurer paid in it.
-- $1 place  $2 end of its codes  $3 first day  $4 first day after
-- Columns: code, chapter's name, policies, insured households, premiums in fen paid by the household, the county, the
-- association, a donor, nobody known, payments of the insurer, their sum
with begun as (
    select p.chapter_id, count(*)::int as policies, count(distinct p.household_id)::int as households,
        coalesce(sum(p.premium_fen) filter (where p.paid_by = 'self'), 0)::bigint as household_fen,
        coalesce(sum(p.premium_fen) filter (where p.paid_by = 'county'), 0)::bigint as county_fen,
        coalesce(sum(p.premium_fen) filter (where p.paid_by = 'association'), 0)::bigint as association_fen,
        coalesce(sum(p.premium_fen) filter (where p.paid_by = 'donor'), 0)::bigint as donor_fen,
        coalesce(sum(p.premium_fen) filter (where p.paid_by is null), 0)::bigint as unknown_fen
    from insurance_policy p
    where p.region_code >= $1::text and p.region_code < $2::text and p.removed_at is null
      and p.from_on >= $3::date and p.from_on < $4::date
    group by p.chapter_id
), paid as (
    select p.chapter_id, count(*)::int as claims, sum(a.amount_fen)::bigint as paid_fen
    from insurance_claim a join insurance_policy p using (insurance_policy_id)
    where a.region_code >= $1::text and a.region_code < $2::text and a.removed_at is null
      and p.removed_at is null and a.paid_on >= $3::date and a.paid_on < $4::date
    group by p.chapter_id
)
select c.region_code, c.name, coalesce(b.policies, 0), coalesce(b.households, 0), coalesce(b.household_fen, 0),
    coalesce(b.county_fen, 0), coalesce(b.association_fen, 0), coalesce(b.donor_fen, 0), coalesce(b.unknown_fen, 0),
    coalesce(d.claims, 0), coalesce(d.paid_fen, 0)
from begun b full join paid d using (chapter_id)
join chapter c using (chapter_id)
order by c.region_code;
