-- What was done about loans of a place that are late. $1 place  $2 code after it
-- Columns: loan, step, day
select s.loan_id, s.step, s.day
from loan_step s
where s.region_code >= $1::text and s.region_code < $2::text
  and s.step in ('reminder', 'visit', 'rescheduled', 'waiver_asked', 'write_off_asked')
order by s.loan_step_id;
