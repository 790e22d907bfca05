-- The agreements of a chapter, the newest first. $1 chapter
-- Columns: agreement, chapter, code, signed on, how many, of them taken back, last on or null
select a.agreement_id, a.chapter_id, a.region_code, a.signed_on, a.count, r.revoked, r.last_on
from agreement a
cross join lateral (
    select coalesce(sum(x.count), 0)::int as revoked, max(x.revoked_on) as last_on
    from agreement_revocation x where x.agreement_id = a.agreement_id) r
where a.chapter_id = $1::bigint and a.removed_at is null
order by a.signed_on desc, a.agreement_id desc
limit 200;
