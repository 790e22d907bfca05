-- Until which day of a month a chapter's statement of the month before counts as on time, by the scheme in
-- force. $1 chapter  $2 first day of the month
-- Column: day
select (scheme_in_force(c.region_code, $2::date)).statement_day::integer
from chapter c
where c.chapter_id = $1::bigint;
