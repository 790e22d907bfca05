-- The funds of a place's chapters in a closed month. $1 place  $2 code after it  $3 first day of the month
-- Columns: chapter, code, name, closed at, left at the end, of the revolving fund
select f.chapter_id, f.region_code, f.chapter, f.closed_at, f.closing, f.revolving
from published_fund f
where f.region_code >= $1::text and f.region_code < $2::text and f.month = $3::date
order by f.region_code, f.chapter_id;
