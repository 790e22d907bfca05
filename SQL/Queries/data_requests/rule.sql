-- By when requests are answered and how long a deletion waits, on a day. $1 day
-- Columns: working days, days
select r.answer_days, r.deletion_days
from privacy_rule r
where r.from_on <= $1::date
order by r.from_on desc
limit 1;
