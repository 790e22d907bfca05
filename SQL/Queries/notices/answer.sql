-- Answers an objection. $1 objection  $2 notice  $3 upheld  $4 answer  $5 account  $6 now
update notice_objection set upheld = $3::boolean, answer = $4::text, decided_by = $5::bigint,
    decided_at = $6::timestamptz
where notice_objection_id = $1::bigint and notice_id = $2::bigint;
