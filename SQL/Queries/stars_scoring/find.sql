-- An application as those see it who score it or read its scores. $1 application
-- Columns: application, village, name of the place, year, round is open, first day of scoring, last, household,
-- head, group or null, address or null, state, turn, deeds or null, fewest reviewers, star at, old sheet, why it
-- was given back or null, on the panel, related, relation she may take back or null, sheet or null, handed in or
-- null, categories or null, total or null, stars or null, five-star or null
select a.star_application_id, a.region_code, g.name, r.year, r.state = 'open', r.score_from, r.score_to,
    a.household_id, a.head_name, a.group_name, a.address, a.state, a.turn, a.deeds, m.fewest_reviewers, m.star_at,
    m.sheet = 'categories',
    (select t.reason from star_step t where t.star_application_id = a.star_application_id
       and t.event in ('return', 'uphold', 'grant_appeal') order by t.star_step_id desc limit 1),
    p.account_id is not null, coalesce(p.is_related, false),
    (select l.relation_id from relation l where l.account_id = (select my_account())
       and l.declared_by = l.account_id
       and l.household_id = a.household_id and l.ended_at is null),
    s.star_score_id, s.handed_in_at, a.categories, a.total, a.stars, a.is_five
from star_application a
join star_round r using (star_round_id)
join star_scheme m using (star_scheme_id)
join region g on g.region_code = a.region_code
left join lateral star_panel_of(a.star_application_id) p on p.account_id = (select my_account())
left join star_score s on s.star_application_id = a.star_application_id and s.turn = a.turn
    and s.account_id = (select my_account())
where a.star_application_id = $1::bigint and a.state <> 'draft';
