-- One notice. $1 notice
-- Columns: notice, code, name of the place, kind, year or null, title, text or null, where to object,
-- first day, last day, posted by, when, withdrawn at or null, by whom or null, why or null
select n.notice_id, n.region_code, r.name, n.kind, n.year, n.title, n.body, n.objections_at, n.from_on,
    n.to_on, coalesce(a.display_name, ''), n.posted_at, n.withdrawn_at, w.display_name, n.withdraw_reason
from notice n
join region r on r.region_code = n.region_code
left join account_name(n.posted_by) a on true
left join account_name(n.withdrawn_by) w on true
where n.notice_id = $1::bigint;
