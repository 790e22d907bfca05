-- Pairs of a place that may be one person: the same name and birth date, or the same telephone.
-- $1 township  $2 place  $3 first code after it
-- Columns: of either: member, name, sex, birth date, chapter, state; the same telephone
select a.member_id, a.name, a.sex, a.birth_date,
    (select c.name from chapter c where c.chapter_id = a.chapter_id), a.state,
    b.member_id, b.name, b.sex, b.birth_date,
    (select c.name from chapter c where c.chapter_id = b.chapter_id), b.state,
    coalesce(a.phone_hash = b.phone_hash, false)
from member a
join member b on b.town_code = a.town_code and b.member_id > a.member_id
    and ((b.name = a.name and b.birth_date = a.birth_date) or b.phone_hash = a.phone_hash)
where a.town_code = $1::text and a.erased_on is null and b.erased_on is null
  and a.region_code >= $2::text and a.region_code < $3::text
  and b.region_code >= $2::text and b.region_code < $3::text
  and a.state in ('applied', 'approved', 'active', 'left')
  and b.state in ('applied', 'approved', 'active', 'left')
order by a.name, a.member_id, b.member_id
limit 200;
