-- The appeals of an application, the latest first. $1 application
-- Columns: appeal, review or null, finding or null, received on, grounds, by whom, when, granted or null, answer or
-- null, by whom, when or null
select l.star_appeal_id, l.star_review_id, v.finding, l.received_on, l.grounds, coalesce(e.display_name, ''),
    l.entered_at, l.granted, l.answer, coalesce(d.display_name, ''), l.decided_at
from star_appeal l
left join star_review v using (star_review_id)
left join account_name(l.entered_by) e on true
left join account_name(l.decided_by) d on true
where l.star_application_id = $1::bigint
order by l.star_appeal_id desc;
