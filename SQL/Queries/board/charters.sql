-- The charters that hang in a place. $1 place  $2 code after it
-- Columns: code, place, title, version, adopted on, households present, votes for or null, filed on, posted on,
-- clauses or null
select c.region_code, c.place, c.title, c.version, c.adopted_on, c.present_households, c.votes_for, c.filed_on,
    c.posted_on, c.clauses
from published_charter c
where c.region_code >= $1::text and c.region_code < $2::text
order by c.region_code
limit 500;
