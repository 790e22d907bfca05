-- Households whose head's initials begin so.
-- $1 townships  $2 places she looks after people in  $3 beginning of the initials  $4 first text after it  $5 how many
-- Columns: household, end of its address, name, what, chapter, how many were found in all
with matched as materialized (
    select p.household_id, p.head_name as name, p.chapter_id
    from household p
    where p.town_code = any ($1::text[]) and p.head_initials >= $3::text and p.head_initials < $4::text
      and p.region_code ^@ any ($2::text[]) and p.state <> 'merged'
)
select m.household_id, m.household_id::text, m.name, '',
    (select c.name from chapter c where c.chapter_id = m.chapter_id), (select count(*) from matched)
from matched m
order by m.name, m.household_id
limit $5::int;
