-- What a history is about: the row's place, a name for it, and the page it belongs to, as far as the
-- person here sees it. $1 table  $2 key
-- Columns: region, name, chapter, member, household or scheme it hangs on
select c.region_code, c.name, c.chapter_id
from chapter c where $1::text = 'chapter' and c.chapter_id = $2::bigint
union all
select g.region_code, c.name || ' ' || g.name, g.chapter_id
from member_group g join chapter c using (chapter_id)
where $1::text = 'member_group' and g.member_group_id = $2::bigint
union all
select u.region_code, c.name || ' ' || u.name, u.chapter_id
from unit_member u join chapter c using (chapter_id)
where $1::text = 'unit_member' and u.unit_member_id = $2::bigint
union all
select t.region_code, concat_ws(' ', c.name, t.starts_on, t.ends_on), t.chapter_id
from term t join chapter c using (chapter_id)
where $1::text = 'term' and t.term_id = $2::bigint
union all
select p.region_code, concat_ws(' ', c.name, m.name), p.chapter_id
from officer_post p join chapter c using (chapter_id) left join member m using (member_id)
where $1::text = 'officer_post' and p.officer_post_id = $2::bigint
union all
select m.region_code, m.name, m.member_id
from member m where $1::text = 'member' and m.member_id = $2::bigint
union all
select h.region_code, h.head_name, h.household_id
from household h where $1::text = 'household' and h.household_id = $2::bigint
union all
select l.region_code, concat_ws(' → ', m.name, h.head_name), l.household_id
from household_link l join household h using (household_id) left join member m using (member_id)
where $1::text = 'household_link' and l.household_link_id = $2::bigint
union all
select s.region_code, s.name, s.flag_scheme_id
from flag_scheme s where $1::text = 'flag_scheme' and s.flag_scheme_id = $2::bigint
  and s.region_code is not null
union all
select s.region_code, s.name, s.star_scheme_id
from star_scheme s where $1::text = 'star_scheme' and s.star_scheme_id = $2::bigint
  and s.region_code is not null;
