-- The members of a place whose last word about a purpose is this. $1 place  $2 first code after it  $3 purpose
-- $4 given | withdrawn | unasked  $5 key of the last row, or 0  $6 how many
-- Columns: member, name, chapter, day of the last word or null
select m.member_id, m.name, (select k.name from chapter k where k.chapter_id = m.chapter_id), c.decided_on
from member m
left join lateral (
    select k.given, k.decided_on from consent k where k.member_id = m.member_id and k.purpose = $3::text
    order by k.consent_id desc limit 1) c on true
where m.region_code >= $1::text and m.region_code < $2::text and m.state = 'active'
  and case $4::text when 'given' then c.given when 'withdrawn' then not c.given else c.given is null end
  and m.member_id > $5::bigint
order by m.member_id
limit $6::int;
