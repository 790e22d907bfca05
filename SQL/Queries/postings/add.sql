-- Enters what hangs on a chapter's board.
-- $1 chapter  $2 kind  $3 first day of the month it is about  $4 posted on  $5 note or null  $6 now
insert into board_posting (chapter_id, region_code, kind, month, posted_on, note, entered_by, entered_at)
select c.chapter_id, c.region_code, $2::text, $3::date, $4::date, $5::text,
    (select account_id from session_reach), $6::timestamptz
from chapter c
where c.chapter_id = $1::bigint and c.state <> 'dissolved';
