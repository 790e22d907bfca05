-- What a member did in a year, row by row, the latest first: what her figures are counted from.
-- $1 member  $2 year
-- Columns: day, kind (attend, help, speak or contact), what, record of the activity or null, contact or null
select a.held_on, p.role, a.topic, a.record_id, null::bigint as contact_id
from participation p
join activity a on a.record_id = p.record_id and a.superseded_at is null
    and a.state in ('recorded', 'verified')
where p.member_id = $1::bigint and p.withdrawn_at is null
  and a.held_on >= make_date($2::integer, 1, 1) and a.held_on < make_date($2::integer + 1, 1, 1)
union all
select k.contacted_on, 'contact', h.head_name, null, k.contact_id
from contact k
join household h using (household_id)
where k.member_id = $1::bigint and k.withdrawn_at is null
  and k.contacted_on >= make_date($2::integer, 1, 1) and k.contacted_on < make_date($2::integer + 1, 1, 1)
order by 1 desc, 4 desc, 5 desc
limit 500;
