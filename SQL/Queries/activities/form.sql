-- A chapter as the form for its activities needs it. $1 chapter  $2 today
-- Columns: chapter, code, name, state, groups ('key name'), founded on or null, dissolved on or null,
-- topics, places and partners of its last records, the township's chapters ('key name') where it is
-- the township's own
with recent as (
    select a.topic, a.place, a.joint_with, a.held_on
    from activity a
    where a.chapter_id = $1::bigint and a.superseded_at is null
      and a.held_on between $2::date - 400 and $2::date + 60
    order by a.held_on desc, a.record_id desc
    limit 60
)
select c.chapter_id, c.region_code, c.name, c.state,
    array(select g.member_group_id || ' ' || g.name from member_group g
          where g.chapter_id = c.chapter_id and g.closed_on is null
          order by length(g.name), g.name),
    c.founded_on, c.dissolved_on,
    array(select r.topic from recent r group by r.topic order by max(r.held_on) desc limit 12),
    array(select r.place from recent r where r.place is not null
          group by r.place order by max(r.held_on) desc limit 12),
    array(select r.joint_with from recent r where r.joint_with is not null
          group by r.joint_with order by max(r.held_on) desc limit 12),
    array(select o.chapter_id || ' ' || o.name from chapter o
          where length(c.region_code) = 9 and o.region_code > c.region_code
            and o.region_code < left(c.region_code, 9) || 'A' and o.state <> 'dissolved'
          order by o.region_code)
from chapter c
where c.chapter_id = $1::bigint;
