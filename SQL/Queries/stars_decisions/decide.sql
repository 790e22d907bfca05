-- Confirms a fact or finds that it does not hold. $1 row  $2 application  $3 upheld  $4 answer  $5 account  $6 now
update star_veto set upheld = $3::boolean, answer = $4::text, decided_by = $5::bigint, decided_at = $6::timestamptz
where star_veto_id = $1::bigint and star_application_id = $2::bigint;
