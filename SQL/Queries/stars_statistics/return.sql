-- The return R6 of a round: a line a household that applied. $1 round  $2 place  $3 code after it
-- Columns: place, head, group or null, categories or null, total or null, stars or null, five-star or null, state,
-- code of a confirmed fact or null, last notice from, to, or null
select g.name, a.head_name, a.group_name, a.categories, a.total, a.stars, a.is_five, a.state, v.code, n.from_on, n.to_on
from star_application a
join region g on g.region_code = a.region_code
left join lateral (select f.code from star_veto f
    where f.star_application_id = a.star_application_id and f.upheld order by f.star_veto_id limit 1) v on true
left join lateral (select h.from_on, h.to_on from star_step s join notice h using (notice_id)
    where s.star_application_id = a.star_application_id order by s.star_step_id desc limit 1) n on true
where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
  and a.state not in ('draft', 'withdrawn')
order by a.region_code, a.total desc nulls last, a.star_application_id;
