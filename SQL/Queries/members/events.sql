-- What happened to a membership and to those merged into it, in its order. $1 member
-- Columns: event, day, from chapter or null, to chapter or null, the other's name or null, why or
-- null, entered by or null, entered at
select e.event, e.happened_on,
    (select c.name from chapter c where c.chapter_id = e.from_chapter),
    (select c.name from chapter c where c.chapter_id = e.to_chapter),
    (select o.name from member o where o.member_id = e.other_member),
    e.reason, (select a.display_name from account a where a.account_id = e.entered_by), e.entered_at
from member_event e
where e.member_id = $1::bigint
   or e.member_id in (select b.member_id from member b where b.merged_into = $1::bigint)
order by e.happened_on, e.member_event_id;
