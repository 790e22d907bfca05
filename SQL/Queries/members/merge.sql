-- The second of two rows about one person becomes part of the first. $1 who stays  $2 who goes
update member set state = 'merged', merged_into = $1::bigint, left_on = null, left_reason = null
where member_id = $2::bigint and state in ('applied', 'approved', 'active', 'left');
