-- Finds provinces to townships while typing: by any piece of the name, or by the first digits of the
-- code; exact endings of names first. Next page: the last row's ending and code. (The names above are
-- a sub-select on purpose: as joins they are hashed whole for twenty rows. A cursor's lowest value is
-- written with case: behind a policy coalesce() is taken for leaky and loses the index; and it is the
-- only lower bound: with a second one the index is walked from the wrong end. Regions that have ended
-- are left out before each limit, or a page of them would hide those that live.)
-- Codes come first and have the ending '': while the cursor stands among them the endings still begin
-- at their beginning, and once it stands among the endings no code comes any more.
-- $1 what was typed (not empty)  $2 last ending or null  $3 last code or null  $4 how many
-- Columns: code, name, level, the names above it, ending (for the next page)
select r.region_code, r.name, r.level,
    (select coalesce(string_agg(u.name, ' ' order by u.region_code), '')
     from region u
     where u.region_code in (left(r.region_code, 2), left(r.region_code, 4), left(r.region_code, 6))
       and u.region_code <> r.region_code),
    f.ending
from (
    (select s.region_code, s.suffix as ending
     from region_suffix s
     where s.suffix < $1::text || U&'\+10FFFF'
       and (s.suffix, s.region_code) > (
           case when $2::text is null or $2::text = '' then $1::text else $2::text end,
           case when $2::text is null or $2::text = '' then '' else $3::text end)
       and exists (select from region l where l.region_code = s.region_code and l.valid_to is null)
     order by s.suffix, s.region_code
     limit $4::int)
    union all
    (select d.region_code, ''
     from region d
     where $1::text ~ '^[0-9]+$' and ($2::text is null or $2::text = '')
       and d.region_code >= $1::text and d.region_code < $1::text || ':'
       and d.region_code > case when $3::text is null then '' else $3::text end
       and d.valid_to is null
     order by d.region_code
     limit $4::int)
) f
join region r using (region_code)
order by f.ending, r.region_code
limit $4::int;
