-- The places under a township that have no living chapter, the township itself first. Pseudo-regions
-- whose chapter is dissolved are not used again.
-- $1 township
-- Columns: code, name
select r.region_code, r.name
from region r
where (r.region_code = $1::text or r.parent_code = $1::text)
  and not r.is_pseudo and r.valid_to is null
  and not exists (select from chapter c
                  where c.region_code = r.region_code and c.state <> 'dissolved')
order by r.region_code;
