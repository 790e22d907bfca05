-- Who is named in a notice, as far as the person here may see them: members nominated as excellent, and
-- households that applied for stars. $1 notice
-- Columns: nomination or application, member or null, name, year, name of the place, state, of a household,
-- still on this notice
select e.excellent_member_id, e.member_id, m.name, e.year, r.name, e.state, false, e.state = 'posted'
from excellent_member e
join member m using (member_id)
join region r on r.region_code = e.region_code
where e.notice_id = $1::bigint
union all
select a.star_application_id, null, a.head_name, n.year, r.name, a.state, true,
    a.state in ('on_notice', 'objected', 'on_town_notice', 'town_objected')
        and star_notice_of(a.star_application_id) = n.notice_id
from notice n
join star_step s using (notice_id)
join star_application a on a.star_application_id = s.star_application_id
join region r on r.region_code = a.region_code
where n.notice_id = $1::bigint
order by 5, 1;
