-- The last contacts with a household and with the rows that were merged into it. $1 household
-- Columns: contact, day, channel, topics, member's name or null
select k.contact_id, k.contacted_on, k.channel, k.topics, m.name
from contact k
left join member m using (member_id)
where k.household_id in (
        select $1::bigint
        union all
        select g.household_id from household g where g.merged_into = $1::bigint) and k.withdrawn_at is null
order by k.contacted_on desc, k.contact_id desc
limit 6;
