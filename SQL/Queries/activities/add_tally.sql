-- Enters the sums of a health campaign.
-- $1 version  $2 code  $3 attended  $4 advised  $5 treated  $6 recovered
insert into health_tally (activity_id, region_code, attended, advised, treated, recovered)
values ($1::bigint, $2::text, $3::integer, $4::integer, $5::integer, $6::integer);
