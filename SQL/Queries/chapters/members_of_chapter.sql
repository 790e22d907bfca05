-- The active members of a chapter whose name has these characters or whose initials begin so.
-- $1 chapter  $2 part of the name or first initials, '' for all  $3 how many
-- Columns: member, name, group or null, chapter, year of birth
select m.member_id, m.name, g.name, c.name, extract(year from m.birth_date)::int
from member m
join chapter c on c.chapter_id = m.chapter_id
left join member_group g on g.member_group_id = m.member_group_id
where m.chapter_id = $1::bigint and m.state = 'active'
  and ($2::text = '' or strpos(m.name, $2::text) > 0 or starts_with(m.initials, lower($2::text)))
order by m.initials, m.name, m.member_id
limit $3::int;
