-- Has a version say anew what the one before counted. $1 before  $2 now
insert into health_tally (activity_id, region_code, attended, advised, treated, recovered)
select $2::bigint, h.region_code, h.attended, h.advised, h.treated, h.recovered
from health_tally h
where h.activity_id = $1::bigint;
