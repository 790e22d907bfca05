-- The reports of a place, the newest first. $1 place  $2 key of the last one, or the highest  $3 how many
-- Columns: report, purpose, done on, by whom it was done, what it is needed for, risk, measures, to be reviewed by,
-- who entered it or null
select i.impact_assessment_id, i.purpose, i.done_on, i.assessor, i.necessity, i.risk, i.measures, i.review_on,
    (select a.display_name from account_name(i.entered_by) a)
from impact_assessment i
where i.region_code = $1::text and i.impact_assessment_id < $2::bigint
order by i.impact_assessment_id desc
limit $3::int;
