-- Removes the telephone number of a member who took her consent back, and of those merged into her.
-- $1 member
update member set phone_sealed = null, phone_hash = null, phone_tail = null
where (member_id = $1::bigint or merged_into = $1::bigint) and phone_sealed is not null;
