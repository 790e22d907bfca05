-- The townships whose boards changed last. $1 how many
-- Columns: code, name, month, revision, when
select m.region_code, r.name, m.month, m.revision, m.published_at
from published_month m
join published_region r using (region_code)
order by m.publication_id desc
limit $1::int;
