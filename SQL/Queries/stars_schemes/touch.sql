-- Moves a draft's version, because a piece of it changes; no row if somebody else changed it since it was looked
-- at. $1 scheme  $2 version seen
update star_scheme set name = name
where star_scheme_id = $1::bigint and version = $2::integer and state = 'draft';
