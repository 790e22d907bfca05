-- Relations declared in a village with households that apply in a round. $1 round  $2 village
-- Columns: relation, account, name, household, head, kind, declared by, when
select l.relation_id, l.account_id, coalesce(n.display_name, ''), l.household_id, a.head_name, l.kind,
    coalesce(b.display_name, ''), l.declared_at
from relation l
join star_application a on a.household_id = l.household_id and a.star_round_id = $1::bigint
    and a.state <> 'withdrawn'
left join account_name(l.account_id) n on true
left join account_name(l.declared_by) b on true
where l.region_code = $2::text and l.ended_at is null
order by l.relation_id;
