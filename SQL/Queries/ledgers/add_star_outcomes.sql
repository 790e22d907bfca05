-- What each application of an old score sheet comes to, by the thresholds of its scheme; a sheet that was
-- mended says it anew.
-- $1 file  $2 now
insert into star_outcome (star_application_id, region_code, turn, came_by, categories, total, stars, is_five,
    computed_at)
select a.star_application_id, a.region_code,
    1 + (select count(*) from star_outcome o where o.star_application_id = a.star_application_id), 'ledger',
    r.star_points, k.total, k.stars, k.stars = 5 and k.total >= s.five_star_total, $2::timestamptz
from import_rows($1::bigint) r
join import_verdicts($1::bigint) v on v.n = r.n and v.verdict in ('added', 'changed')
join star_round t on t.region_code = left(r.region_code, 9) and t.year = extract(year from r.held_on)
join star_scheme s using (star_scheme_id)
join star_application a on a.star_round_id = t.star_round_id and a.household_id = v.second_target
    and a.state <> 'withdrawn'
cross join lateral (
    select sum(p)::integer as total, (count(*) filter (where p >= s.star_at))::integer as stars
    from unnest(r.star_points) p) k
order by r.n;
