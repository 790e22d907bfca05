-- The same member, if she is an active one of this chapter (or, for a township's own chapter, of a
-- chapter of the township). $1 member  $2 chapter
-- Columns: member, name, group or null, chapter, year of birth
select m.member_id, m.name, g.name, own.name, extract(year from m.birth_date)::int
from member m
join chapter c on c.chapter_id = $2::bigint
join chapter own on own.chapter_id = m.chapter_id
left join member_group g on g.member_group_id = m.member_group_id
where m.member_id = $1::bigint and m.state = 'active'
  and (m.chapter_id = c.chapter_id or (c.kind = 'town' and m.town_code = c.region_code));
