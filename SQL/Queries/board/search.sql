-- Finds provinces to townships by any piece of the name, and any place by the first digits of its code;
-- exact endings first. $1 what was typed (not empty)  $2 how many
-- Columns: code, name, level, the names above it
select r.region_code, r.name, r.level,
    (select coalesce(string_agg(u.name, ' ' order by u.region_code), '')
     from published_region u
     where u.region_code in (left(r.region_code, 2), left(r.region_code, 4), left(r.region_code, 6),
         left(r.region_code, 9)) and u.region_code <> r.region_code)
from (
    (select s.region_code, s.suffix as ending
     from published_region_suffix s
     where s.suffix >= $1::text and s.suffix < $1::text || U&'\+10FFFF'
     order by s.suffix, s.region_code
     limit $2::int)
    union all
    (select d.region_code, ''
     from published_region d
     where $1::text ~ '^[0-9]+$' and d.region_code >= $1::text and d.region_code < $1::text || ':'
       and length(d.region_code) <= 12
     order by d.region_code
     limit $2::int)
) f
join published_region r using (region_code)
where not r.has_ended
order by f.ending, r.region_code
limit $2::int;
