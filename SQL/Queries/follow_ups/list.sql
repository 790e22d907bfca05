-- The needs of a place by the day they are due.
-- $1 place  $2 first code after it  $3 open | overdue | soon | done  $4 today
-- $5 due day and $6 key of the last row (0001-01-01 and 0 for the first page)  $7 how many
-- $8 last day that is called soon
-- Columns: need, chapter, household or null, head's name or null, what, due on, done on or null
select f.follow_up_id, c.name, coalesce(s.household_id, f.household_id),
    coalesce(s.head_name, h.head_name), f.need, f.due_on, f.done_on
from chapter c
cross join lateral (
    select v.follow_up_id, v.household_id, v.need, v.due_on, v.done_on
    from follow_up v
    where v.chapter_id = c.chapter_id and v.due_on >= $5::date
      and (v.due_on, v.follow_up_id) > ($5::date, $6::bigint)
      and (v.done_at is not null) = ($3::text = 'done')
      and case $3::text when 'overdue' then v.due_on < $4::date
          when 'soon' then v.due_on between $4::date and $8::date else true end
    order by v.due_on, v.follow_up_id
    limit $7::int) f
left join household h on h.household_id = f.household_id
left join household s on s.household_id = h.merged_into
where c.region_code >= $1::text and c.region_code < $2::text
order by f.due_on, f.follow_up_id
limit $7::int;
