-- Enters a democratic review. $1 chapter  $2 held on  $3 participants  $4 ballots issued or null  $5 valid
-- $6 satisfied  $7 basically  $8 not  $9 now
-- Column: review
insert into democratic_review (chapter_id, region_code, held_on, participants, ballots_issued, ballots_valid, satisfied,
    basically, dissatisfied, entered_by, entered_at)
select c.chapter_id, c.region_code, $2::date, $3::integer, $4::integer, $5::integer, $6::integer, $7::integer,
    $8::integer, (select account_id from session_reach), $9::timestamptz
from chapter c where c.chapter_id = $1::bigint
returning democratic_review_id;
