-- The local mean income of the townships of a place. $1 place
-- Columns: township, year, yuan a head, where it was published
select m.region_code, m.year, m.yuan, m.source
from local_means($1::text) m;
