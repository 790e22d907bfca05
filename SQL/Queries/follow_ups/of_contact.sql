-- The needs that were raised in a contact. $1 contact
-- Columns: need, chapter, household or null, head's name or null, what, due on, done on or null
select f.follow_up_id, c.name, coalesce(s.household_id, f.household_id),
    coalesce(s.head_name, h.head_name), f.need, f.due_on, f.done_on
from contact k
join chapter c on c.chapter_id = k.chapter_id
join follow_up f on f.chapter_id = k.chapter_id and f.contact_id = k.contact_id
left join household h on h.household_id = f.household_id
left join household s on s.household_id = h.merged_into
where k.contact_id = $1::bigint
order by f.due_on, f.follow_up_id;
