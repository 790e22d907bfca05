-- R1 (domain 9): a line a chapter of a place that stood on a day.
-- $1 place  $2 first code after it  $3 the day
-- Columns: chapter, name, kind, founded or null, number of its term or null, term ends on or null, who leads it or
-- null, council, groups, men, women, members, five elders, capable earners, linked households, venues, unit
-- members
with members as (
    select m.chapter_id, count(*) as n, count(*) filter (where m.sex = 1) as men,
        count(*) filter (where m.sex = 2) as women,
        count(*) filter (where 'five_elders' = any (m.tags)) as elders,
        count(*) filter (where 'capable_earner' = any (m.tags)) as earners
    from member m
    where m.region_code >= $1::text and m.region_code < $2::text
      and (m.state = 'active' or m.left_on > $3::date) and coalesce(m.joined_on <= $3::date, true)
    group by m.chapter_id
), linked as (
    select h.chapter_id, count(*) as n
    from household h join household_link l on l.household_id = h.household_id
    where h.region_code >= $1::text and h.region_code < $2::text
      and l.region_code >= $1::text and l.region_code < $2::text
      and coalesce(l.from_on <= $3::date, true) and coalesce(l.to_on > $3::date, true)
      and coalesce(h.ended_on > $3::date, true)
    group by h.chapter_id
), posts as (
    select p.chapter_id, count(distinct p.member_id) as n,
        string_agg(m.name, '、' order by p.post) filter (where p.post in ('president', 'secretary_general')) as leaders
    from officer_post p left join member m using (member_id)
    where p.region_code >= $1::text and p.region_code < $2::text and p.from_on <= $3::date and p.to_on >= $3::date
    group by p.chapter_id
), groups as (
    select g.chapter_id, count(*) as n
    from member_group g
    where g.region_code >= $1::text and g.region_code < $2::text and coalesce(g.closed_on > $3::date, true)
      and coalesce(g.opened_on <= $3::date, true)
    group by g.chapter_id
), venues as (
    select v.chapter_id, count(*) as n
    from venue v
    where v.region_code >= $1::text and v.region_code < $2::text and coalesce(v.closed_on > $3::date, true)
      and coalesce(make_date(v.built_year, 1, 1) <= $3::date, true)
    group by v.chapter_id
), units as (
    select u.chapter_id, count(*) as n
    from unit_member u
    where u.region_code >= $1::text and u.region_code < $2::text and u.joined_on <= $3::date
      and coalesce(u.left_on > $3::date, true)
    group by u.chapter_id
)
select c.chapter_id, c.name, c.kind, c.founded_on, t.number, t.ends_on, p.leaders, coalesce(p.n, 0), coalesce(g.n, 0),
    coalesce(m.men, 0), coalesce(m.women, 0), coalesce(m.n, 0), coalesce(m.elders, 0), coalesce(m.earners, 0),
    coalesce(l.n, 0), coalesce(v.n, 0), coalesce(u.n, 0)
from chapter c
left join lateral (
    select t.number, t.ends_on from term t
    where t.chapter_id = c.chapter_id and t.starts_on <= $3::date
    order by t.starts_on desc limit 1) t on true
left join members m on m.chapter_id = c.chapter_id
left join linked l on l.chapter_id = c.chapter_id
left join posts p on p.chapter_id = c.chapter_id
left join groups g on g.chapter_id = c.chapter_id
left join venues v on v.chapter_id = c.chapter_id
left join units u on u.chapter_id = c.chapter_id
where c.region_code >= $1::text and c.region_code < $2::text
  and coalesce(c.founded_on <= $3::date, true) and coalesce(c.dissolved_on > $3::date, true)
order by c.region_code, c.chapter_id;
