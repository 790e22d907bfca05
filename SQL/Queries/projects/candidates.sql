-- Households that may be taken into a project: those of its chapter, or of its township by the head's name.
-- $1 project  $2 beginning of the name, or nothing
-- Columns: household, head's name, village's chapter, address or null
select h.household_id, h.head_name, c.name, h.address
from project p
join household h on h.town_code = left(p.region_code, 9) and h.state = 'active'
    and case when $2::text = '' then h.chapter_id = p.chapter_id else h.head_name ^@ $2::text end
join chapter c on c.chapter_id = h.chapter_id
where p.project_id = $1::bigint
  and not exists (select from project_household g where g.project_id = p.project_id
                  and g.household_id = h.household_id and g.left_on is null)
order by h.head_initials, h.head_name, h.household_id
limit 100;
