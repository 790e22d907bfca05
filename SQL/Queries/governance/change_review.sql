-- Changes a review's numbers while its result is not posted, if nobody else did meanwhile.
-- $1 review  $2 version  $3 participants  $4 ballots issued or null  $5 valid  $6 satisfied  $7 basically  $8 not
update democratic_review set participants = $3::integer, ballots_issued = $4::integer, ballots_valid = $5::integer,
    satisfied = $6::integer, basically = $7::integer, dissatisfied = $8::integer
where democratic_review_id = $1::bigint and version = $2::integer and removed_at is null and posted_on is null;
