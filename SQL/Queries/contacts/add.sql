-- Enters a contact with a household; whoever kept the link on that day is noted with it.
-- $1 household  $2 day  $3 channel  $4 topics  $5 note or null  $6 now
-- Column: contact
insert into contact (household_id, chapter_id, region_code, member_id, contacted_on, channel, topics, note,
    entered_by, entered_at)
select h.household_id, h.chapter_id, h.region_code,
    (select l.member_id from household_link l
     where l.household_id = h.household_id
       and (l.from_on is null or l.from_on <= $2::date) and (l.to_on is null or l.to_on >= $2::date)
     order by l.from_on desc nulls last limit 1),
    $2::date, $3::text, $4::text[], $5::text, (select account_id from session_reach), $6::timestamptz
from household h
where h.household_id = $1::bigint and h.state = 'active'
returning contact_id;
