-- Makes the township's own chapter, which every township has, where it is missing.
-- $1 township's code
insert into chapter (region_code, name, kind, place)
select r.region_code, r.name || '计生协会', 'town', r.name
from region r
where r.region_code = $1::text and length(r.region_code) = 9
  and not exists (select from chapter c
                  where c.region_code = r.region_code and c.state <> 'dissolved');
