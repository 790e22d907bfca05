-- Which review an issue is of. $1 issue
-- Column: review
select i.democratic_review_id from review_issue i where i.review_issue_id = $1::bigint;
