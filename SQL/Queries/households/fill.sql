-- What the row that stays leaves empty is taken from the one merged into it.
-- $1 which stays  $2 which went
update household a set
    head_id_sealed = coalesce(a.head_id_sealed, b.head_id_sealed),
    head_id_hash = coalesce(a.head_id_hash, b.head_id_hash),
    address = coalesce(a.address, b.address), size = coalesce(a.size, b.size),
    group_name = coalesce(a.group_name, b.group_name)
from household b
where a.household_id = $1::bigint and b.household_id = $2::bigint
  and b.merged_into = a.household_id and a.state = 'active';
