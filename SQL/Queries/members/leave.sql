-- Ends a membership; the day of somebody who had left before stays. What identifies her is erased a year
-- after it, and not within a month of its being written down. $1 member  $2 left | deceased  $3 day
-- $4 why or null  $5 today
update member set state = $2::text, left_on = coalesce(left_on, $3::date), left_reason = $4::text,
    erase_on = $5::date + 30
where member_id = $1::bigint and state in ('applied', 'approved', 'active', 'left')
  and state <> $2::text;
