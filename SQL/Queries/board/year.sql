-- The months of a year as last published, for the chapters in a range of codes.
-- $1 first code  $2 code after the last  $3 first day of the year  $4 first day of the next
-- Columns: code, month, revision, total, rank or null, colour or null, flag's word or null, facts
select region_code, month, revision, total, rank, colour, label, coalesce(lowered_by, '{}')
from published_score
where found_at >= $1::text and found_at < $2::text and month >= $3::date and month < $4::date
  and is_last
order by region_code, month;
