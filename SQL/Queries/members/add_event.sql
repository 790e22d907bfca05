-- Writes down what happened to a membership.
-- $1 member  $2 event  $3 day  $4 from chapter or null  $5 to chapter or null  $6 other member or null
-- $7 why or null
insert into member_event (member_id, region_code, event, happened_on, from_chapter, to_chapter,
    other_member, reason, entered_by)
select m.member_id, m.region_code, $2::text, $3::date, $4::bigint, $5::bigint, $6::bigint, $7::text,
    (select account_id from session_reach)
from member m
where m.member_id = $1::bigint;
