-- Enters a suggestion. $1 chapter  $2 received on  $3 channel  $4 theme  $5 content  $6 raised by or null
-- $7 due on  $8 now  $9 topic or null  $10 how she is reached or null
-- Column: suggestion
insert into suggestion (chapter_id, region_code, received_on, channel, theme, content, raised_by, due_on,
    entered_by, entered_at, topic, reach_at)
select c.chapter_id, c.region_code, $2::date, $3::text, $4::text, $5::text, $6::text, $7::date,
    (select account_id from session_reach), $8::timestamptz, $9::text, $10::text
from chapter c
where c.chapter_id = $1::bigint and c.state <> 'dissolved'
returning suggestion_id;
