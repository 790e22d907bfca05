-- A unit member leaves, if nobody else changed it meanwhile. $1 unit  $2 chapter  $3 version  $4 day
update unit_member set left_on = $4::date
where unit_member_id = $1::bigint and chapter_id = $2::bigint and version = $3::int and left_on is null;
