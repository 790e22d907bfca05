-- Links a member with a household from a day on. $1 household  $2 member  $3 day
insert into household_link (household_id, region_code, member_id, from_on)
select h.household_id, h.region_code, m.member_id, $3::date
from household h
join member m on m.member_id = $2::bigint and m.chapter_id = h.chapter_id and m.state = 'active'
where h.household_id = $1::bigint and h.state = 'active';
