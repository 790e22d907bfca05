-- Puts right a unit member's name and day, if nobody else changed it meanwhile.
-- $1 unit  $2 chapter  $3 version  $4 name  $5 joined on
update unit_member set name = $4::text, joined_on = $5::date
where unit_member_id = $1::bigint and chapter_id = $2::bigint and version = $3::int;
