-- Moves a member to another chapter; her group stays behind. $1 member  $2 chapter  $3 its code
update member set chapter_id = $2::bigint, region_code = $3::text, member_group_id = null
where member_id = $1::bigint and chapter_id <> $2::bigint
  and state in ('applied', 'approved', 'active');
