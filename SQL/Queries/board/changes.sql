-- What was put on a board lately. A number may become visible after a greater one: the last hundred
-- are looked at again. $1 the greatest number known, or null
-- Columns: number, place
select publication_id, region_code
from published_change
where publication_id > case when $1::bigint is null
    then (select max(publication_id) from published_change) else $1::bigint end - 100
order by publication_id;
