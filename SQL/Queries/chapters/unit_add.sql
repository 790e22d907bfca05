-- Adds a unit member to a chapter. $1 chapter  $2 name  $3 joined on
-- Columns: nothing
insert into unit_member (chapter_id, region_code, name, joined_on, entered_by)
select c.chapter_id, c.region_code, $2::text, $3::date, (select account_id from session_reach)
from chapter c where c.chapter_id = $1::bigint;
