-- What was said at the desk against a notice, those that wait first. $1 notice
-- Columns: objection, nomination or null, name of the member or null, code, received on, who objects or
-- null, grounds, entered by, her name, when, upheld or null, answer or null, by whom or null, when or null
select o.notice_objection_id, o.excellent_member_id, m.name, o.region_code, o.received_on, o.raised_by,
    o.grounds, o.entered_by, coalesce(a.display_name, ''), o.entered_at, o.upheld, o.answer,
    d.display_name, o.decided_at
from notice_objection o
left join excellent_member e using (excellent_member_id)
left join member m using (member_id)
left join account_name(o.entered_by) a on true
left join account_name(o.decided_by) d on true
where o.notice_id = $1::bigint
order by o.upheld is not null, o.notice_objection_id;
