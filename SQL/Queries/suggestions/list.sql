-- The suggestions of a place by the day an answer is due.
-- $1 place  $2 first code after it  $3 open | overdue | soon | unassigned | answered  $4 today
-- $5 listed day and $6 key of the last row (0001-01-01 and 0 for the first page)  $7 how many
-- $8 last day that is called soon
-- Columns: suggestion, chapter, channel or null, theme, received on, due on or null, answered on or null, state,
-- waits until or null, listed on
select s.suggestion_id, c.name, s.channel, s.theme, s.received_on, s.due_on, s.answered_on, s.state, s.waits_until,
    s.listed_on
from chapter c
cross join lateral (
    select v.suggestion_id, v.channel, v.theme, v.received_on, v.due_on, v.answered_on, v.state, v.waits_until,
        v.listed_on
    from suggestion v
    where v.chapter_id = c.chapter_id and v.listed_on >= $5::date
      and (v.listed_on, v.suggestion_id) > ($5::date, $6::bigint)
      and (v.state in ('received', 'assigned', 'reopened')) = ($3::text <> 'answered')
      and case $3::text when 'overdue' then v.waits_until < $4::date
          when 'soon' then v.waits_until between $4::date and $8::date
          when 'unassigned' then v.state = 'received' and v.assign_by < $4::date else true end
    order by v.listed_on, v.suggestion_id
    limit $7::int) s
where c.region_code >= $1::text and c.region_code < $2::text
order by s.listed_on, s.suggestion_id
limit $7::int;
