-- Removes the ID number of a member who took her consent back, and of those merged into her.
-- $1 member
update member set id_sealed = null, id_hash = null
where (member_id = $1::bigint or merged_into = $1::bigint) and id_sealed is not null;
