-- How many objections of a place wait for an answer. $1 place  $2 code after it
-- Columns: objections
select count(*) from objection o
where o.region_code >= $1::text and o.region_code < $2::text and o.upheld is null;
