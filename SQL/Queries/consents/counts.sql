-- How many members and households of a place agreed to what, took it back, or were never asked: the last word for
-- each purpose. $1 place  $2 first code after it
-- Columns: purpose (head_id: a household's head, her ID number), given, withdrawn, unasked
select p.purpose, count(*) filter (where c.given), count(*) filter (where not c.given),
    count(*) filter (where c.given is null)
from member m
cross join (values ('register'), ('id_number'), ('phone')) p (purpose)
left join lateral (
    select k.given from consent k where k.member_id = m.member_id and k.purpose = p.purpose
    order by k.consent_id desc limit 1) c on true
where m.region_code >= $1::text and m.region_code < $2::text and m.state = 'active'
group by p.purpose
union all
select 'head_id', count(*) filter (where c.given), count(*) filter (where not c.given),
    count(*) filter (where c.given is null)
from household h
left join lateral (
    select k.given from consent k where k.household_id = h.household_id and k.purpose = 'id_number'
    order by k.consent_id desc limit 1) c on true
where h.region_code >= $1::text and h.region_code < $2::text and h.state = 'active';
