-- The sums that each version of a health campaign's record has. $1 record
-- Columns: version, attended, advised or null, treated or null, recovered or null
select h.activity_id, h.attended, h.advised, h.treated, h.recovered
from health_tally h
where h.activity_id in (select a.activity_id from activity a where a.record_id = $1::bigint)
order by h.activity_id;
