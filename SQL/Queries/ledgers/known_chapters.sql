-- The living chapters of a township, by which names in ledgers are told.
-- $1 township's code
-- Columns: place's code, name, what it belongs to, founded on
select c.region_code, c.name, c.place, c.founded_on
from chapter c
where c.region_code >= $1::text and c.region_code < $1::text || ':' and c.state <> 'dissolved'
order by c.region_code;
