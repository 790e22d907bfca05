-- Writes down what a member agreed to or took back. $1 member  $2 purpose  $3 given  $4 channel
-- $5 day
insert into consent (member_id, region_code, purpose, given, channel, decided_on, entered_by)
select m.member_id, m.region_code, $2::text, $3::boolean, $4::text, $5::date,
    (select account_id from session_reach)
from member m
where m.member_id = $1::bigint;
