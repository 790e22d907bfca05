-- Members whose telephone number ends in four digits, by their keyed hash; of a whole number, whose it is.
-- $1 townships  $2 places she looks after people in  $3 hash of the last four  $4 how many
-- $5 hash of the whole number or null
-- Columns: member, end of its address, name, what, chapter, how many were found in all
with matched as materialized (
    select p.member_id, p.name as name, p.chapter_id
    from member p
    where p.town_code = any ($1::text[]) and p.phone_tail = $3::bytea
      and ($5::bytea is null or p.phone_hash = $5::bytea)
      and p.region_code ^@ any ($2::text[]) and p.state <> 'merged'
)
select m.member_id, m.member_id::text, m.name, '',
    (select c.name from chapter c where c.chapter_id = m.chapter_id), (select count(*) from matched)
from matched m
order by m.name, m.member_id
limit $4::int;
