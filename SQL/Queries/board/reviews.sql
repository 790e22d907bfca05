-- The democratic reviews of a place that were held since a day, the newest first.
-- $1 place  $2 code after it  $3 day
-- Columns: place, held on, participants, ballots issued, valid, satisfied, basically, not, issues, put right
select d.place, d.held_on, d.participants, d.ballots_issued, d.ballots_valid, d.satisfied, d.basically,
    d.dissatisfied, d.issues, d.rectified
from published_review d
where d.region_code >= $1::text and d.region_code < $2::text and d.held_on >= $3::date
order by d.held_on desc, d.region_code
limit 200;
