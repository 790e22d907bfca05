-- Members whose name begins so.
-- $1 townships  $2 places she looks after people in  $3 beginning of the name  $4 first text after it  $5 how many
-- Columns: member, end of its address, name, what, chapter, how many were found in all
with matched as materialized (
    select p.member_id, p.name as name, p.chapter_id
    from member p
    where p.town_code = any ($1::text[]) and p.name >= $3::text and p.name < $4::text
      and p.region_code ^@ any ($2::text[]) and p.state <> 'merged'
)
select m.member_id, m.member_id::text, m.name, '',
    (select c.name from chapter c where c.chapter_id = m.chapter_id), (select count(*) from matched)
from matched m
order by m.name, m.member_id
limit $5::int;
