-- Makes the first account an administrator. The owner's connection.
-- $1 account  $2 region  $3 why
insert into duty_grant (account_id, duty, region_code, reason)
values ($1::bigint, 'administrator', $2::text, $3::text);
