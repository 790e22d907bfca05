-- Agreements of one day. $1 agreement
-- Columns: agreement, chapter, code, signed on, how many, of them taken back, last on or null
select a.agreement_id, a.chapter_id, a.region_code, a.signed_on, a.count, r.revoked, r.last_on
from agreement a
cross join lateral (
    select coalesce(sum(x.count), 0)::int as revoked, max(x.revoked_on) as last_on
    from agreement_revocation x where x.agreement_id = a.agreement_id) r
where a.agreement_id = $1::bigint and a.removed_at is null;
