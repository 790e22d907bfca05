-- Removes the ID number of a head who took the consent back, here and in what was merged into it.
-- $1 household
update household set head_id_sealed = null, head_id_hash = null
where (household_id = $1::bigint or merged_into = $1::bigint) and head_id_sealed is not null;
