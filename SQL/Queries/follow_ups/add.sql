-- Enters a need that was raised in a contact. $1 contact  $2 what  $3 due on  $4 now
-- Column: need
insert into follow_up (chapter_id, region_code, contact_id, household_id, need, due_on, entered_by,
    entered_at)
select k.chapter_id, k.region_code, k.contact_id, k.household_id, $2::text, $3::date,
    (select account_id from session_reach), $4::timestamptz
from contact k
where k.contact_id = $1::bigint and k.withdrawn_at is null
returning follow_up_id;
