-- The items of a round, as households gave themselves points and as the village did; of the last scoring of each.
-- $1 round  $2 place  $3 code after it
-- Columns: code, label, in English, most points, scored, does not apply, with both points, sum of the own points,
-- sum of the village's, a point or more apart
select i.code, i.label, i.label_en, i.points, count(v.code), count(v.code) filter (where v.points is null),
    count(v.gap), coalesce(sum(v.self_points) filter (where v.gap is not null), 0),
    coalesce(sum(v.points), 0), count(*) filter (where abs(v.gap) >= 100)
from star_item i
join star_round r on r.star_scheme_id = i.star_scheme_id
left join (
    select w.star_application_id, w.code, w.points, w.self_points, w.gap
    from star_application a
    join lateral (select max(o.turn) as turn from star_outcome o
        where o.star_application_id = a.star_application_id) t on true
    join star_village_score w on w.star_application_id = a.star_application_id and w.turn = t.turn
    where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text) v
    on v.code = i.code
where r.star_round_id = $1::bigint
group by i.code, i.label, i.label_en, i.points
order by i.code;
