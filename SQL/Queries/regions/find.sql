-- One region and the names above it. $1 code
-- Columns: code, name, level, names above, parent or null, local, pseudo-region, first day or null,
-- last day or null
select r.region_code, r.name, r.level,
    (select coalesce(string_agg(u.name, ' ' order by u.region_code), '')
     from region u
     where u.region_code in (left($1::text, 2), left($1::text, 4), left($1::text, 6),
         left($1::text, 9), left($1::text, 12)) and u.region_code <> $1::text),
    r.parent_code, r.is_local, r.is_pseudo, r.valid_from, r.valid_to
from region r
where r.region_code = $1::text;
