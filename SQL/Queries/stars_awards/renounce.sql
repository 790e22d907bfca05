-- Gives an award back. $1 award  $2 reason or null  $3 account  $4 now
insert into star_award_step (star_award_id, event, reason, taken_by, taken_at)
values ($1::bigint, 'renounce', $2::text, $3::bigint, $4::timestamptz);
