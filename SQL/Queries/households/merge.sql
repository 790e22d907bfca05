-- The second of two rows about one household becomes part of the first.
-- $1 which stays  $2 which goes  $3 day
update household set state = 'merged', merged_into = $1::bigint, ended_on = coalesce(ended_on, $3::date)
where household_id = $2::bigint and state in ('active', 'ended');
