-- Adds a member group to a chapter that lives. $1 chapter  $2 name  $3 today
-- Column: group
insert into member_group (chapter_id, region_code, name, opened_on)
select c.chapter_id, c.region_code, $2::text, $3::date from chapter c where c.chapter_id = $1::bigint
returning member_group_id;
