-- Closes a member group. $1 group  $2 day
update member_group set closed_on = $2::date where member_group_id = $1::bigint;
