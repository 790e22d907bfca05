-- Who keeps or kept in contact with a household, the open link first. $1 household
-- Columns: link, member, name, from or null, to or null, why it ended or null
select l.household_link_id, l.member_id, m.name, l.from_on, l.to_on, l.end_reason
from household_link l
join member m using (member_id)
where l.household_id = $1::bigint
order by l.to_on is not null, l.from_on desc nulls last, l.household_link_id desc;
