-- How many unit members a chapter has on a day. $1 chapter  $2 day
-- Column: unit members
select count(*) from unit_member u
where u.chapter_id = $1::bigint and u.joined_on <= $2::date and coalesce(u.left_on > $2::date, true);
