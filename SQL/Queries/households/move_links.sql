-- The links of a merged household become those of the one it was merged into.
-- $1 which stays  $2 which went
update household_link l set household_id = h.household_id, region_code = h.region_code
from household h
where l.household_id = $2::bigint and h.household_id = $1::bigint;
