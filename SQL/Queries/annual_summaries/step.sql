-- Takes a step with a place's summary; the table says whether it is to be taken.
-- $1 place  $2 year  $3 step  $4 why or null  $5 account  $6 now
insert into summary_step (annual_summary_id, step, reason, taken_by, taken_at)
select a.annual_summary_id, $3::text, $4::text, $5::bigint, $6::timestamptz
from annual_summary a
where a.region_code = $1::text and a.year = $2::smallint;
