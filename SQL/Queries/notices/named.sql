-- Who is named in a notice, as far as the person here may see them. $1 notice
-- Columns: nomination, member, name, year, name of the place, state
select e.excellent_member_id, e.member_id, m.name, e.year, r.name, e.state
from excellent_member e
join member m using (member_id)
join region r on r.region_code = e.region_code
where e.notice_id = $1::bigint
order by e.region_code, e.excellent_member_id;
