-- The last report of each purpose in a place. $1 place
-- Columns: report, purpose, done on, by whom it was done, what it is needed for, risk, measures, to be reviewed by,
-- who entered it or null
select distinct on (i.purpose) i.impact_assessment_id, i.purpose, i.done_on, i.assessor, i.necessity, i.risk, i.measures,
    i.review_on, (select a.display_name from account_name(i.entered_by) a)
from impact_assessment i
where i.region_code = $1::text
order by i.purpose, i.impact_assessment_id desc;
