-- The council has approved an application. $1 member
update member set state = 'approved' where member_id = $1::bigint and state = 'applied';
