-- R2 (domain 9): the members of a place who had joined by a day, chapter by chapter.
-- $1 place  $2 first code after it  $3 the day  $4 whether their numbers are read  $5 how many at most
-- Columns: member, chapter's name, name, sex, birth date, group or null, joined on or null, tags, kind of elder or
-- null, ethnicity or null, education or null, remark or null, ID number and telephone, sealed, or null, posts, links
select m.member_id, c.name, m.name, m.sex, m.birth_date, g.name, m.joined_on, m.tags, m.elder_kind, m.ethnicity,
    m.education, m.remark, case when $4::boolean then m.id_sealed end, case when $4::boolean then m.phone_sealed end,
    coalesce((select array_agg(p.post order by p.post) from officer_post p
        where p.member_id = m.member_id and p.from_on <= $3::date and p.to_on >= $3::date), '{}'),
    (select count(*) from household_link l
     where l.member_id = m.member_id and coalesce(l.from_on <= $3::date, true) and coalesce(l.to_on > $3::date, true))
from member m
join chapter c on c.chapter_id = m.chapter_id
left join member_group g on g.member_group_id = m.member_group_id
where m.region_code >= $1::text and m.region_code < $2::text and m.state = 'active'
  and coalesce(m.joined_on <= $3::date, true)
order by m.region_code, m.initials, m.name, m.member_id
limit $5::int;
