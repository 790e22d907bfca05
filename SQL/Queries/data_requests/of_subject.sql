-- The newest requests about a member or a household. $1 member or null  $2 household or null
-- Columns: request, member or null, household or null, code, whose name, kind, purpose or null, channel, content or
-- null, received on, due on, state, day of deletion or null, she has left or it has ended, erased, who entered it or null
select d.data_request_id, d.member_id, d.household_id, d.region_code,
    coalesce(m.name, h.head_name, ''), d.kind, d.purpose, d.channel, d.content, d.received_on, d.due_on, d.state, d.runs_on,
    m.left_on is not null or coalesce(h.state <> 'active', false), coalesce(m.erased_on, h.cleared_on) is not null,
    (select a.display_name from account a where a.account_id = d.entered_by)
from data_request d
left join member m using (member_id)
left join household h on h.household_id = d.household_id
where d.member_id = $1::bigint or d.household_id = $2::bigint
order by d.data_request_id desc
limit 50;
