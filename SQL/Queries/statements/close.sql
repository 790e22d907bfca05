-- Closes a month of chapters' books, in the order of their keys. $1 chapters  $2 first day of the month
-- $3 account  $4 now
insert into fund_month (chapter_id, month, closed_by, closed_at)
select c.chapter_id, $2::date, $3::bigint, $4::timestamptz
from unnest($1::bigint[]) c (chapter_id)
order by c.chapter_id;
