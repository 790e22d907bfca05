-- Begins a council's term. $1 chapter  $2 number or null  $3 first day  $4 last day
-- $5 elected on or null  $6 electors or null  $7 votes or null
-- Column: term
insert into term (chapter_id, region_code, number, starts_on, ends_on, elected_on, electors, votes)
select c.chapter_id, c.region_code, $2::smallint, $3::date, $4::date, $5::date, $6::int, $7::int
from chapter c where c.chapter_id = $1::bigint
returning term_id;
