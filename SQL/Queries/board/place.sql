-- A place and those above it. $1 code
-- Columns: code, name, level, ended, codes above, names above, takes suggestions
select p.region_code, p.name, p.level, p.has_ended,
    array(select u.region_code from published_region u
          where u.region_code in (left($1::text, 2), left($1::text, 4), left($1::text, 6),
              left($1::text, 9), left($1::text, 12)) and u.region_code <> $1::text
          order by u.region_code),
    array(select u.name from published_region u
          where u.region_code in (left($1::text, 2), left($1::text, 4), left($1::text, 6),
              left($1::text, 9), left($1::text, 12)) and u.region_code <> $1::text
          order by u.region_code),
    exists (select from published_box b where b.region_code = p.region_code)
from published_region p
where p.region_code = $1::text;
