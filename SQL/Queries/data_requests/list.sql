-- The requests of a place by the day an answer is due.
-- $1 place  $2 first code after it  $3 open | overdue | soon | answered  $4 today
-- $5 due day and $6 key of the last row (0001-01-01 and 0 for the first page)  $7 how many
-- $8 last day that is called soon
-- Columns: request, member or null, household or null, code, whose name, kind, purpose or null, channel, content or
-- null, received on, due on, state, day of deletion or null, she has left or it has ended, erased, who entered it or null
select d.data_request_id, d.member_id, d.household_id, d.region_code,
    coalesce(m.name, h.head_name, ''), d.kind, d.purpose, d.channel, d.content, d.received_on, d.due_on, d.state, d.runs_on,
    m.left_on is not null or coalesce(h.state <> 'active', false), coalesce(m.erased_on, h.cleared_on) is not null,
    (select a.display_name from account a where a.account_id = d.entered_by)
from data_request d
left join member m using (member_id)
left join household h on h.household_id = d.household_id
where d.region_code >= $1::text and d.region_code < $2::text
  and (d.due_on, d.data_request_id) > ($5::date, $6::bigint)
  and (d.state in ('received', 'in_work', 'proposed')) <> ($3::text = 'answered')
  and case $3::text when 'overdue' then d.due_on < $4::date
      when 'soon' then d.due_on between $4::date and $8::date else true end
order by d.due_on, d.data_request_id
limit $7::int;
