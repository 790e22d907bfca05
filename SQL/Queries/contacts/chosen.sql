-- The households that a contact is to be entered for, as far as the person here may see them.
-- $1 households  $2 day
-- Columns: household, code, chapter, chapter's name, head's name, group or null, linked member's name or
-- null, still here, declining on that day
select h.household_id, h.region_code, h.chapter_id, c.name, h.head_name, h.group_name,
    (select m.name from household_link l join member m using (member_id)
     where l.household_id = h.household_id and l.to_on is null),
    h.state = 'active',
    exists (select from contact_declined d
            where d.household_id = h.household_id and d.from_on <= $2::date
              and (d.to_on is null or d.to_on >= $2::date))
from household h
join chapter c on c.chapter_id = h.chapter_id
where h.household_id = any ($1::bigint[])
order by h.head_initials, h.head_name, h.household_id;
