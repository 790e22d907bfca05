-- Proposes what a review found. $1 award  $2 finding  $3 letters lost  $4 report  $5 account  $6 now
insert into star_review (star_award_id, finding, lost, report, proposed_by, proposed_at)
values ($1::bigint, $2::text, $3::text[], $4::text, $5::bigint, $6::timestamptz);
