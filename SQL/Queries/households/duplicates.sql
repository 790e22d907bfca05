-- Pairs of a place that may be one household: heads of one name in one chapter.
-- $1 township  $2 place  $3 first code after it
-- Columns: of either: household, head's name, address or null, chapter, state
select a.household_id, a.head_name, a.address,
    (select c.name from chapter c where c.chapter_id = a.chapter_id), a.state,
    b.household_id, b.head_name, b.address,
    (select c.name from chapter c where c.chapter_id = b.chapter_id), b.state
from household a
join household b on b.town_code = a.town_code and b.head_name = a.head_name
    and b.household_id > a.household_id and b.chapter_id = a.chapter_id
where a.town_code = $1::text
  and a.region_code >= $2::text and a.region_code < $3::text
  and a.state <> 'merged' and b.state <> 'merged'
  and (a.state = 'active' or b.state = 'active')
order by a.head_name, a.household_id, b.household_id
limit 200;
