-- Purposes whose last report is to be reviewed since a day that has passed. $1 place  $2 today
-- Columns: purposes
select count(*)
from (select distinct on (i.purpose) i.review_on from impact_assessment i where i.region_code = $1::text
      order by i.purpose, i.impact_assessment_id desc) l
where l.review_on < $2::date;
