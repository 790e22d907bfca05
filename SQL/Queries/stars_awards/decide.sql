-- Decides a review. $1 review  $2 award  $3 agreed  $4 answer or null  $5 account  $6 now
update star_review
set agreed = $3::boolean, answer = $4::text, decided_by = $5::bigint, decided_at = $6::timestamptz
where star_review_id = $1::bigint and star_award_id = $2::bigint;
