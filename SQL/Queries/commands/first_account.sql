-- Makes the first account of all, which nobody can have made. The owner's connection.
-- $1 user name  $2 display name  $3 home region
-- Column: account (no row: there are accounts already)
insert into account (user_name, display_name, region_code)
select $1::text, $2::text, $3::text
where not exists (select from account)
returning account_id;
