-- The nominations of a place for a year: those that wait for a step first.
-- $1 place  $2 code after it  $3 year
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
where e.region_code >= $1::text and e.region_code < $2::text and e.year = $3::integer
order by case e.state when 'nominated' then 1 when 'posted' then 2 when 'confirmed' then 3 else 4 end,
    e.region_code, e.excellent_member_id
limit 500;
