-- Adds what was done to a venue in a year.
-- $1 venue  $2 chapter  $3 built or renovated  $4 year  $5 what  $6 entry that paid or null  $7 who enters it  $8 now
insert into venue_work (venue_id, kind, year, what, fund_entry_id, entered_by, entered_at)
select v.venue_id, $3::text, $4::smallint, $5::text, $6::bigint, $7::bigint, $8::timestamptz
from venue v
where v.venue_id = $1::bigint and v.chapter_id = $2::bigint;
