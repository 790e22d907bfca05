-- What was merged into a row that is merged itself now belongs to the one that stays, so that every merged
-- row names the household it is today. $1 which stays  $2 which went
update household set merged_into = $1::bigint where merged_into = $2::bigint;
