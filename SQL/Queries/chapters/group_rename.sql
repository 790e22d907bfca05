-- Renames a member group, if nobody else changed it meanwhile.
-- $1 group  $2 chapter  $3 version  $4 name
update member_group set name = $4::text
where member_group_id = $1::bigint and chapter_id = $2::bigint and version = $3::int
  and closed_on is null;
