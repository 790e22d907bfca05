-- One need, as far as the person here may see it. $1 need
-- Columns: need, code, chapter's name, contact or null, household or null, head's name or null, what, due
-- on, who entered it or null, when, done on or null, result or null, by whom or null
select f.follow_up_id, f.region_code, c.name, f.contact_id, coalesce(s.household_id, f.household_id),
    coalesce(s.head_name, h.head_name), f.need, f.due_on,
    (select a.display_name from account a where a.account_id = f.entered_by), f.entered_at,
    f.done_on, f.result,
    (select a.display_name from account a where a.account_id = f.done_by)
from follow_up f
join chapter c using (chapter_id)
left join household h on h.household_id = f.household_id
left join household s on s.household_id = h.merged_into
where f.follow_up_id = $1::bigint;
