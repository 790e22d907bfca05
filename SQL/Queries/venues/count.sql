-- How many venues a chapter has in use. $1 chapter
select count(*) from venue v where v.chapter_id = $1::bigint and v.closed_on is null;
