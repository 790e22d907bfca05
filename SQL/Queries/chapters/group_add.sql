-- Adds a member group to a chapter that lives. $1 chapter  $2 name
-- Column: group
insert into member_group (chapter_id, region_code, name)
select c.chapter_id, c.region_code, $2::text from chapter c where c.chapter_id = $1::bigint
returning member_group_id;
