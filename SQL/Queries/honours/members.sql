-- The members of a chapter who did something in a year that is logged, whoever did most first.
-- $1 code of the chapter's place  $2 year
-- Columns: member, name, group or null, attended, helped, contacts, state of her nomination or null
select m.member_id, m.name, g.name, s.attended, s.helped, s.contacts, e.state
from member m
cross join lateral member_service(m.member_id, $2::integer) s
left join member_group g on g.member_group_id = m.member_group_id
left join excellent_member e on e.member_id = m.member_id and e.year = $2::integer
    and e.state in ('nominated', 'posted', 'confirmed')
where m.region_code = $1::text and m.state = 'active' and s.attended + s.helped + s.contacts > 0
order by s.attended + s.helped + s.contacts desc, m.initials, m.name, m.member_id
limit 300;
