-- The suggestions of a place by the day an answer is due.
-- $1 place  $2 first code after it  $3 open | overdue | soon | answered  $4 today
-- $5 due day and $6 key of the last row (0001-01-01 and 0 for the first page)  $7 how many
-- $8 last day that is called soon
-- Columns: suggestion, chapter, channel, theme, received on, due on, answered on or null
select s.suggestion_id, c.name, s.channel, s.theme, s.received_on, s.due_on, s.answered_on
from chapter c
cross join lateral (
    select v.suggestion_id, v.channel, v.theme, v.received_on, v.due_on, v.answered_on
    from suggestion v
    where v.chapter_id = c.chapter_id and v.due_on >= $5::date
      and (v.due_on, v.suggestion_id) > ($5::date, $6::bigint)
      and (v.answered_at is not null) = ($3::text = 'answered')
      and case $3::text when 'overdue' then v.due_on < $4::date
          when 'soon' then v.due_on between $4::date and $8::date else true end
    order by v.due_on, v.suggestion_id
    limit $7::int) s
where c.region_code >= $1::text and c.region_code < $2::text
order by s.due_on, s.suggestion_id
limit $7::int;
