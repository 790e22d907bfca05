-- The published scores of a span of months, summed for each place so many digits long: the same query
-- over the same rows at every level, so that a place's figure is the sum of those below it.
-- $1 first code  $2 code after the last  $3 digits  $4 first month  $5 last month
-- Columns: code, name, townships, chapters, red, yellow, green, other, sum of totals
select t.code, r.name, t.towns, t.chapters, t.red, t.yellow, t.green,
    t.chapters - t.red - t.yellow - t.green, t.total
from (
    select left(s.region_code, $3::int) as code, count(distinct left(s.region_code, 9)) as towns,
        count(*) as chapters, count(*) filter (where g.colour = 'red') as red,
        count(*) filter (where g.colour = 'yellow') as yellow,
        count(*) filter (where g.colour = 'green') as green, sum(s.total) as total
    from score s
    join chapter c using (chapter_id)
    join flag_month f on f.region_code = left(s.region_code, 9) and f.month = s.month
        and f.published_revision = s.revision
    left join flag_scheme_flag g on g.flag_scheme_id = f.flag_scheme_id and g.rank = s.flag
    where c.region_code >= $1::text and c.region_code < $2::text
      and s.month >= $4::date and s.month <= $5::date
    group by 1) t
join region r on r.region_code = t.code
order by t.code;
