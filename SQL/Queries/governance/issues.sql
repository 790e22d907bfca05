-- What a review found. $1 review
-- Columns: issue, what, who sees to it, by when, put right on or null, how or null
select i.review_issue_id, i.issue, i.owner, i.due_on, i.rectified_on, i.result
from review_issue i
where i.democratic_review_id = $1::bigint
order by i.review_issue_id;
