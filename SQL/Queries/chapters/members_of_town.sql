-- The active members of a whole township, for the posts of its own chapter; otherwise as the members of
-- one chapter are looked for.
-- $1 township  $2 part of the name or first initials, '' for all  $3 how many
-- Columns: member, name, group or null, chapter, year of birth
select m.member_id, m.name, g.name, c.name, extract(year from m.birth_date)::int
from member m
join chapter c on c.chapter_id = m.chapter_id
left join member_group g on g.member_group_id = m.member_group_id
where m.town_code = $1::text and m.state = 'active'
  and ($2::text = '' or strpos(m.name, $2::text) > 0 or starts_with(m.initials, lower($2::text)))
order by m.initials, m.name, m.member_id
limit $3::int;
