-- What the reviewer here is to score in open rounds, and what she has handed in: to do first.
-- Columns: application, village, name of the place, year, head, group or null, state, related, items she has to say
-- something of, items she has, handed in, first day of scoring, last
select a.star_application_id, a.region_code, g.name, r.year, a.head_name, a.group_name, a.state, p.is_related,
    (select count(*) from star_item i where i.star_scheme_id = r.star_scheme_id and i.proof <> 'logged'),
    (select count(*) from star_item_score t where t.star_score_id = s.star_score_id),
    s.handed_in_at is not null, r.score_from, r.score_to
from star_reviewer v
join star_round r on r.star_round_id = v.star_round_id and r.state = 'open'
join star_application a on a.star_round_id = v.star_round_id and a.chapter_id = v.chapter_id
    and a.state not in ('draft', 'withdrawn')
join region g on g.region_code = a.region_code
cross join lateral (select i_am_related(a.household_id) as is_related offset 0) p
left join star_score s on s.star_application_id = a.star_application_id and s.turn = a.turn
    and s.account_id = v.account_id
where v.account_id = (select my_account()) and v.ended_at is null
order by s.handed_in_at is not null, a.state not in ('submitted', 'returned', 'rechecking'), p.is_related,
    a.group_name, a.star_application_id
limit 500;
