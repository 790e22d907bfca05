-- Somebody who had left applies anew. $1 member
update member set state = 'applied', left_on = null, left_reason = null, joined_on = null
where member_id = $1::bigint and state = 'left';
