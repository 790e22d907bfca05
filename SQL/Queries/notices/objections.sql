-- What was said against a notice, at the desk or from the web, those that wait first. $1 notice
-- Columns: objection, nomination or application or null, name of the member or household or null, code, received
-- on, who objects or null, how she is reached or null, grounds, entered by or null, her name, when, answer due,
-- upheld or null, answer or null, by whom or null, when or null
select o.notice_objection_id, coalesce(o.excellent_member_id, o.star_application_id),
    coalesce(m.name, s.head_name), o.region_code, o.received_on, o.raised_by, o.reach_at, o.grounds, o.entered_by,
    coalesce(a.display_name, ''), o.entered_at, objection_due(o.notice_objection_id), o.upheld, o.answer,
    d.display_name, o.decided_at
from notice_objection o
left join excellent_member e using (excellent_member_id)
left join member m using (member_id)
left join star_application s on s.star_application_id = o.star_application_id
left join account_name(o.entered_by) a on true
left join account_name(o.decided_by) d on true
where o.notice_id = $1::bigint
order by o.upheld is not null, o.notice_objection_id;
