-- The chapters of a place, by code, as far as the person here reaches.
-- $1 place  $2 last region or null  $3 last chapter or null  $4 kind or null  $5 state or null
-- $6 only those with an overdue election  $7 today  $8 how many
-- Columns: chapter, region, name, kind, state, founded or null, name of the township, election
-- overdue, members or null, groups, linked households or null, officers or null, people reached
with page as (
    select c.chapter_id, c.region_code, c.name, c.kind, c.state, c.founded_on, o.is_overdue
    from chapter c
    cross join lateral (select election_is_overdue(c.state,
        (select max(t.ends_on) from term t where t.chapter_id = c.chapter_id), $7::date)
        as is_overdue) o
    where (c.region_code, c.chapter_id) > (
            case when $2::text is null then $1::text else $2::text end,
            case when $3::bigint is null then 0 else $3::bigint end)
      and c.region_code < $1::text || ':'
      and ($4::text is null or c.kind = $4::text)
      and ($5::text is null or c.state = $5::text)
      and (not $6::boolean or o.is_overdue)
    order by c.region_code, c.chapter_id
    limit $8::int
)
select p.chapter_id, p.region_code, p.name, p.kind, p.state, p.founded_on,
    (select r.name from region r where r.region_code = left(p.region_code, 9)),
    p.is_overdue, n.members, n.groups, n.households, n.officers, n.is_open
from page p
join chapter_counts((select array_agg(q.chapter_id) from page q), $7::date) n using (chapter_id)
order by p.region_code, p.chapter_id;
