-- Hands a sheet in. $1 sheet  $2 now
update star_score set handed_in_at = $2::timestamptz where star_score_id = $1::bigint;
