-- How many living chapters a place has, and how many of them should have held an election.
-- $1 place  $2 today
-- Columns: chapters, overdue
select count(*), count(*) filter (where election_is_overdue(c.state,
    (select max(t.ends_on) from term t where t.chapter_id = c.chapter_id), $2::date))
from chapter c
where c.region_code >= $1::text and c.region_code < $1::text || ':' and c.state <> 'dissolved';
