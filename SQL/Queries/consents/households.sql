-- The households of a place whose head's last word about her ID number is this. $1 place  $2 first code after it
-- $3 given | withdrawn | unasked  $4 key of the last row, or 0  $5 how many
-- Columns: household, head's name, chapter, day of the last word or null
select h.household_id, h.head_name, (select k.name from chapter k where k.chapter_id = h.chapter_id), c.decided_on
from household h
left join lateral (
    select k.given, k.decided_on from consent k where k.household_id = h.household_id and k.purpose = 'id_number'
    order by k.consent_id desc limit 1) c on true
where h.region_code >= $1::text and h.region_code < $2::text and h.state = 'active'
  and case $3::text when 'given' then c.given when 'withdrawn' then not c.given else c.given is null end
  and h.household_id > $4::bigint
order by h.household_id
limit $5::int;
