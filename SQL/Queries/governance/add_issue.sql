-- Enters what a review found. $1 review  $2 what  $3 who sees to it  $4 by when  $5 now
insert into review_issue (democratic_review_id, issue, owner, due_on, entered_by, entered_at)
values ($1::bigint, $2::text, $3::text, $4::date, (select account_id from session_reach), $5::timestamptz);
