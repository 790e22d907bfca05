-- How far the panel is with each application of a village. $1 round  $2 village
-- Columns: application, household, head, group or null, state, whose points count, whose are in, names of those who
-- are related
select a.star_application_id, a.household_id, a.head_name, a.group_name, a.state,
    count(*) filter (where not p.is_related), count(*) filter (where p.handed_in),
    coalesce(array_agg(p.display_name order by p.account_id) filter (where p.is_related), '{}')
from star_application a
left join lateral star_panel_of(a.star_application_id) p on true
where a.star_round_id = $1::bigint and a.region_code = $2::text and a.state not in ('draft', 'withdrawn')
group by a.star_application_id, a.household_id, a.head_name, a.group_name, a.state
order by a.state not in ('submitted', 'returned', 'rechecking'), a.star_application_id
limit 1000;
