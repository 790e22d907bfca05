-- Ends a membership; the day of somebody who had left before stays. $1 member  $2 left | deceased
-- $3 day  $4 why or null
update member set state = $2::text, left_on = coalesce(left_on, $3::date), left_reason = $4::text
where member_id = $1::bigint and state in ('applied', 'approved', 'active', 'left')
  and state <> $2::text;
