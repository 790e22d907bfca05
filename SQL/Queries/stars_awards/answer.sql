-- Answers an appeal. $1 appeal  $2 application  $3 granted  $4 answer  $5 account  $6 now
update star_appeal
set granted = $3::boolean, answer = $4::text, decided_by = $5::bigint, decided_at = $6::timestamptz
where star_appeal_id = $1::bigint and star_application_id = $2::bigint;
