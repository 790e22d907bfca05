-- The categories of a round: of how many households each has points, their sum, and how many won its star.
-- $1 round  $2 place  $3 code after it
-- Columns: letter, applications with points, sum of the points, stars won
select c.letter, count(p.points), coalesce(sum(p.points), 0), count(*) filter (where p.points >= s.star_at)
from star_application a
join star_round r using (star_round_id)
join star_scheme s using (star_scheme_id)
cross join lateral unnest(a.categories) with ordinality p (points, place)
join (select letter, row_number() over (order by letter) as place
    from unnest('{A,B,C,D,E}'::text[]) letter) c on c.place = p.place
where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
group by c.letter
order by c.letter;
