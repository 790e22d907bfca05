-- Enters how many agreements were signed. $1 chapter  $2 day  $3 how many  $4 now
insert into agreement (chapter_id, region_code, signed_on, count, entered_by, entered_at)
select c.chapter_id, c.region_code, $2::date, $3::integer, (select account_id from session_reach), $4::timestamptz
from chapter c where c.chapter_id = $1::bigint;
