-- Changes members to what a roster says of them; what it leaves empty stays.
-- $1 file
update member m set name = r.name, initials = r.initials,
    sex = case when r.sex = 0 then m.sex else r.sex end, birth_date = r.birth_date,
    phone_sealed = case when r.phone_hash is distinct from m.phone_hash and r.phone_hash is not null
        then r.phone_sealed else m.phone_sealed end,
    phone_tail = coalesce(r.phone_tail, m.phone_tail),
    phone_hash = coalesce(r.phone_hash, m.phone_hash),
    member_group_id = coalesce(g.member_group_id, m.member_group_id),
    tags = coalesce(r.tags, m.tags),
    elder_kind = case when 'five_elders' = any (coalesce(r.tags, m.tags))
        then coalesce(r.elder_kind, m.elder_kind) end,
    joined_on = coalesce(r.joined_on, m.joined_on), ethnicity = coalesce(r.ethnicity, m.ethnicity),
    education = coalesce(r.education, m.education), remark = coalesce(r.remark, m.remark)
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict = 'changed'
left join chapter c on c.region_code = r.region_code and c.state <> 'dissolved'
left join member_group g on g.chapter_id = c.chapter_id and g.name = r.group_name
    and g.closed_on is null
where m.member_id = v.target;
