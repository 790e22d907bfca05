-- Writes a chapter's charter. $1 chapter  $2 title  $3 clauses  $4 now
-- Column: charter
insert into charter (chapter_id, region_code, title, clauses, written_by, written_at)
select c.chapter_id, c.region_code, $2::text, $3::text, (select account_id from session_reach), $4::timestamptz
from chapter c where c.chapter_id = $1::bigint
returning charter_id;
