-- What came in and was spent in it. $1 place  $2 code after it  $3 first day of the month
-- Columns: chapter, kind, source or purpose, fen, entries
select f.chapter_id, f.kind, f.key, f.fen, f.entries
from published_fund_flow f
where f.region_code >= $1::text and f.region_code < $2::text and f.month = $3::date;
