-- The upper part of the return R11 (domain 9): a line a chapter, as it stood at the end of a quarter.
-- $1 place  $2 code after it  $3 first day of the quarter  $4 first day after it
-- Columns: chapter, name, version of the charter or null, adopted on or null, households present or null, filed on or
-- null, agreements in force, reviews in the quarter, participants, ballots valid, satisfied and basically satisfied
select c.chapter_id, c.name, h.version, h.adopted_on, h.present_households, h.filed_on, g.in_force, r.reviews,
    r.participants, r.valid, r.content
from chapter c
left join lateral (
    select k.version, k.adopted_on, k.present_households, k.filed_on from charter k
    where k.chapter_id = c.chapter_id and k.filed_on < $4::date and k.state in ('filed', 'posted')
    order by k.version desc limit 1) h on true
cross join lateral (
    select coalesce(sum(a.count), 0)::int - coalesce((select sum(x.count) from agreement_revocation x
        join agreement b using (agreement_id)
        where b.chapter_id = c.chapter_id and b.removed_at is null and x.revoked_on < $4::date), 0)::int as in_force
    from agreement a where a.chapter_id = c.chapter_id and a.removed_at is null and a.signed_on < $4::date) g
cross join lateral (
    select count(*)::int as reviews, coalesce(sum(d.participants), 0)::int as participants,
        coalesce(sum(d.ballots_valid), 0)::int as valid,
        coalesce(sum(d.satisfied + d.basically), 0)::int as content
    from democratic_review d
    where d.chapter_id = c.chapter_id and d.removed_at is null and d.held_on >= $3::date and d.held_on < $4::date) r
where c.region_code >= $1::text and c.region_code < $2::text
  and (c.state <> 'dissolved' or h.version is not null or g.in_force > 0 or r.reviews > 0)
order by c.region_code, c.chapter_id;
