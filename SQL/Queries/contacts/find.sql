-- One contact, as far as the person here may see it. $1 contact
-- Columns: contact, household, code, chapter, chapter's name, head's name, member or null, her name or null,
-- day, channel, topics, note or null, who entered it or null, when, withdrawn when or null, why or null
select k.contact_id, coalesce(s.household_id, h.household_id), k.region_code, k.chapter_id, c.name,
    coalesce(s.head_name, h.head_name), k.member_id, m.name,
    k.contacted_on, k.channel, k.topics, k.note,
    (select a.display_name from account a where a.account_id = k.entered_by), k.entered_at,
    k.withdrawn_at, k.withdraw_reason
from contact k
join household h using (household_id)
left join household s on s.household_id = h.merged_into
join chapter c on c.chapter_id = k.chapter_id
left join member m on m.member_id = k.member_id
where k.contact_id = $1::bigint;
