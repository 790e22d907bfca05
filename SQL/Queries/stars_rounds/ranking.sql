-- A round's applications of a place, the best first; those without points last. A page goes on after the last row
-- of the one before. $1 round  $2 place  $3 code after it  $4 states or null  $5 stars or null  $6 five-star only
-- $7 total of the last row, -1 where it had none, or null  $8 its application
-- Columns: application, code, name of the place, head, group or null, state, channel, applied on, categories or
-- null, total or null, stars or null, five-star or null, rank
select l.star_application_id, l.region_code, g.name, l.head_name, l.group_name, l.state, l.channel, l.applied_on,
    l.categories, l.total, l.stars, l.is_five, l.rank
from (
    select r.star_application_id, r.region_code, r.head_name, r.group_name, r.state, r.channel, r.applied_on,
        r.categories, r.total, r.stars, r.is_five, r.rank
    from (
        select a.star_application_id, a.region_code, a.head_name, a.group_name, a.state, a.channel, a.applied_on,
            a.categories, a.total, a.stars, a.is_five, rank() over (order by coalesce(a.total, -1) desc) as rank
        from star_application a
        where a.star_round_id = $1::bigint and a.region_code >= $2::text and a.region_code < $3::text
          and ($4::text[] is null or a.state = any ($4::text[]))
          and ($5::smallint is null or a.stars = $5::smallint)
          and (not $6::boolean or a.is_five)) r
    where $7::integer is null or (coalesce(r.total, -1), -r.star_application_id) < ($7::integer, -$8::bigint)
    order by coalesce(r.total, -1) desc, r.star_application_id
    limit 101) l
join region g using (region_code)
order by coalesce(l.total, -1) desc, l.star_application_id;
