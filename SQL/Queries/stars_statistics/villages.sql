-- The stars of a round village by village, of the applications that were scored. $1 round  $2 place
-- $3 code after it
-- Columns: code, name, scored, with none to five stars, sum of the totals
select a.region_code, g.name, count(*), count(*) filter (where a.stars = 0), count(*) filter (where a.stars = 1),
    count(*) filter (where a.stars = 2), count(*) filter (where a.stars = 3), count(*) filter (where a.stars = 4),
    count(*) filter (where a.stars = 5), sum(a.total)
from star_application a
join region g on g.region_code = a.region_code
where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
  and a.stars is not null
group by a.region_code, g.name
order by a.region_code;
