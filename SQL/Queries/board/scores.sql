-- The chapters of a township's published month, best first.
-- $1 township  $2 code after its last  $3 first day of the month  $4 revision
-- Columns: code, place, chapter, points, total, rank or null, colour or null, flag's word or null, facts
select region_code, place, chapter, points, total, rank, colour, label, coalesce(lowered_by, '{}')
from published_score
where found_at >= $1::text and found_at < $2::text and month = $3::date and revision = $4::smallint
order by rank nulls last, region_code;
