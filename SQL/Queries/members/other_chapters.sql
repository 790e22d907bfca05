-- The other chapters of a member's township that may take people in. $1 member
-- Columns: chapter, code, name, state, no groups
select c.chapter_id, c.region_code, c.name, c.state, array[]::text[]
from member m
join chapter c on c.region_code >= m.town_code and c.region_code < m.town_code || ':'
where m.member_id = $1::bigint and c.chapter_id <> m.chapter_id and c.state <> 'dissolved'
order by c.region_code;
