-- Answers an objection. $1 objection  $2 chapter  $3 first day of the month  $4 upheld  $5 answer
-- $6 account  $7 now
update objection set upheld = $4::boolean, answer = $5::text, decided_by = $6::bigint,
    decided_at = $7::timestamptz
where objection_id = $1::bigint and chapter_id = $2::bigint and month = $3::date;
