-- How many members who have not left are in a group. $1 group
-- Column: members
select count(*) from member m
where m.member_group_id = $1::bigint and m.state in ('applied', 'approved', 'active');
