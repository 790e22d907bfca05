-- How many applications the reviewer here still has to score, and how many she has. $1 today
-- Columns: to do, done
select count(*) filter (where s.handed_in_at is null and a.state in ('submitted', 'returned', 'rechecking')
        and r.score_from <= $1::date and not i_am_related(a.household_id)),
    count(*) filter (where s.handed_in_at is not null)
from star_reviewer v
join star_round r on r.star_round_id = v.star_round_id and r.state = 'open'
join star_application a on a.star_round_id = v.star_round_id and a.chapter_id = v.chapter_id
    and a.state not in ('draft', 'withdrawn')
left join star_score s on s.star_application_id = a.star_application_id and s.turn = a.turn
    and s.account_id = v.account_id
where v.account_id = (select my_account()) and v.ended_at is null;
