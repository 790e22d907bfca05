-- The appeals of an application, the latest first. $1 application
-- Columns: appeal, review or null, finding or null, received on, grounds, by whom, when, granted or null, answer or
-- null, by whom, when or null, whether the person here decided or entered it, whether she is related
select l.star_appeal_id, l.star_review_id, v.finding, l.received_on, l.grounds, coalesce(e.display_name, ''),
    l.entered_at, l.granted, l.answer, coalesce(d.display_name, ''), l.decided_at,
    same_person(l.entered_by, (select my_account())) or coalesce(same_person(q.taken_by, (select my_account()))
        or exists (select from star_veto f where f.star_application_id = l.star_application_id and f.upheld
            and q.event = 'veto' and same_person(f.raised_by, (select my_account()))), false)
        or coalesce(same_person(v.proposed_by, (select my_account()))
            or same_person(v.decided_by, (select my_account())), false),
    i_am_related(a.household_id)
from star_appeal l
join star_application a on a.star_application_id = l.star_application_id
left join star_step q on q.star_step_id = l.star_step_id
left join star_review v using (star_review_id)
left join account_name(l.entered_by) e on true
left join account_name(l.decided_by) d on true
where l.star_application_id = $1::bigint
order by l.star_appeal_id desc;
