-- The steps of a member's nominations for a year, in their order. $1 member  $2 year
-- Columns: nomination, step, reason or null, by whom, when
select s.excellent_member_id, s.step, s.reason, coalesce(a.display_name, ''), s.taken_at
from excellent_step s
join excellent_member e using (excellent_member_id)
left join account_name(s.taken_by) a on true
where e.member_id = $1::bigint and e.year = $2::integer
order by s.excellent_step_id;
