-- How many chapters of a township a scheme would rate today. $1 township  $2 code after it  $3 enterprises too
-- Columns: chapters
select count(*) from chapter c
where c.region_code >= $1::text and c.region_code < $2::text and c.state in ('active', 'suspended')
  and (c.kind in ('village', 'community') or c.kind = 'enterprise' and $3::boolean);
