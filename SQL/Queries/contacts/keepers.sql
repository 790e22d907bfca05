-- The members of a village who keep in contact with households, for the choice above the list.
-- $1 place  $2 first code after it
-- Columns: member, name, households
select m.member_id, m.name, count(*)
from household_link l
join member m using (member_id)
where l.to_on is null and l.region_code >= $1::text and l.region_code < $2::text
group by m.member_id, m.name
order by m.initials, m.name, m.member_id
limit 200;
