-- The nominations of a member, the latest first. $1 member
-- Columns: nomination, member, name, chapter, code, name of the place, year, group or null, service, state,
-- notice or null, its last day or null, entered by, her name, when, objections that wait, objections upheld
select e.excellent_member_id, e.member_id, m.name, e.chapter_id, e.region_code, r.name, e.year, g.name,
    e.service, e.state, e.notice_id, n.to_on, e.entered_by, coalesce(a.display_name, ''), e.entered_at,
    (select count(*) from notice_objection o
     where o.excellent_member_id = e.excellent_member_id and o.upheld is null),
    (select count(*) from notice_objection o
     where o.excellent_member_id = e.excellent_member_id and o.upheld)
from excellent_member e
join member m using (member_id)
join region r on r.region_code = e.region_code
left join member_group g on g.member_group_id = e.member_group_id
left join notice n on n.notice_id = e.notice_id
left join account_name(e.entered_by) a on true
where e.member_id = $1::bigint
order by e.year desc, e.excellent_member_id desc;
