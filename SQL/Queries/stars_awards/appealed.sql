-- What an application came to, and what of it may be appealed against: its last step if that was a rejection or a
-- fact, or the last decision on its award. $1 application
-- Columns: application, code, village, township's name, head, year, state, award or null, review or null, finding or
-- null, why, when, days to appeal, stars or null, with all five or null, total or null
select a.star_application_id, a.region_code, r.name, t.name, a.head_name, o.year, a.state, w.star_award_id,
    v.star_review_id, v.finding, coalesce(v.report, p.reason, ''), coalesce(v.decided_at, p.taken_at),
    s.appeal_days, a.stars, a.is_five, a.total
from star_application a
join star_round o using (star_round_id)
join star_scheme s using (star_scheme_id)
join region r on r.region_code = a.region_code
join region t on t.region_code = left(a.region_code, 9)
left join star_award w using (star_application_id)
left join lateral (
    select q.star_review_id from star_award_step q where q.star_award_id = w.star_award_id
    order by q.star_award_step_id desc limit 1) q on true
left join star_review v on v.star_review_id = q.star_review_id and v.finding in ('reduce', 'suspend', 'revoke')
left join lateral (
    select c.reason, c.taken_at, c.event from star_step c where c.star_application_id = a.star_application_id
    order by c.star_step_id desc limit 1) p on p.event in ('reject', 'veto')
where a.star_application_id = $1::bigint;
