-- Says that a review's result hangs on the board. $1 review  $2 day
update democratic_review set posted_on = $2::date
where democratic_review_id = $1::bigint and removed_at is null and posted_on is null and ballots_valid is not null;
