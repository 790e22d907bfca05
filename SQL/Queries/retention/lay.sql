-- Lays a hold. $1 place  $2 rule or null  $3 row or null  $4 member or null  $5 household or null  $6 why  $7 now
insert into retention_hold (region_code, rule, row_key, member_id, household_id, reason, laid_by, laid_at)
values ($1::text, $2::text, $3::bigint, $4::bigint, $5::bigint, $6::text, (select account_id from session_reach),
    $7::timestamptz);
