-- Grants a duty in a region. $1 account  $2 duty  $3 region  $4 why
-- Column: grant
insert into duty_grant (account_id, duty, region_code, reason, granted_by)
values ($1::bigint, $2::text, $3::text, $4::text, (select account_id from session_reach))
returning duty_grant_id;
