-- Enters an approved person on the roster. $1 member  $2 joined on
update member set state = 'active', joined_on = $2::date
where member_id = $1::bigint and state = 'approved';
