-- The terms of a chapter, the last one first. $1 chapter
-- Columns: term, number or null, first day, last day, elected on or null, electors or null, votes or null, version
select t.term_id, t.number, t.starts_on, t.ends_on, t.elected_on, t.electors, t.votes, t.version
from term t
where t.chapter_id = $1::bigint
order by t.starts_on desc;
