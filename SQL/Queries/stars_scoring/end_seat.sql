-- Ends somebody's seat on a panel. $1 seat  $2 round  $3 village  $4 why  $5 by  $6 now
update star_reviewer set ended_at = $6::timestamptz, ended_by = $5::bigint, end_reason = $4::text
where star_reviewer_id = $1::bigint and star_round_id = $2::bigint and region_code = $3::text;
