-- Takes an appeal down, against a review's decision or, without one, against the last step of an application.
-- $1 application  $2 review or null  $3 received on  $4 grounds  $5 account  $6 now
insert into star_appeal (star_application_id, star_review_id, received_on, grounds, entered_by, entered_at)
values ($1::bigint, $2::bigint, $3::date, $4::text, $5::bigint, $6::timestamptz);
